package org.tongban.parties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongban.TongbanTest;

@TongbanTest
class SignInTests {

    @LocalServerPort int port;
    TestingVisitor visitor;

    @BeforeEach
    void arrive() {
        visitor = TestingVisitor.at(port);
    }

    @Test
    void aPersonaSignsInWithOnePress() {
        visitor.signInAs("linzhiyuan");
        assertThat(visitor.get("/account").body()).contains("林知远", "本人已核验");
    }

    @Test
    void aPasswordSignsIn() {
        visitor.get("/sign-in");
        var answer =
                visitor.post(
                        "/sign-in",
                        "login",
                        " LinZhiyuan ",
                        "password",
                        "yunchuan-demo",
                        "back",
                        "/account");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/account");
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordKeepsTheLoginAndTellsNothing() {
        visitor.get("/sign-in");
        var known = visitor.post("/sign-in", "login", "chenyihang", "password", "wrong");
        var unknown = visitor.post("/sign-in", "login", "nobody-here", "password", "wrong");
        assertThat(known.statusCode()).isEqualTo(422);
        assertThat(known.body()).contains("登录名或密码不对", "value=\"chenyihang\"");
        assertThat(unknown.body()).contains("登录名或密码不对");
    }

    @Test
    void tooManyFailuresSayHowLongToWaitEvenToTheRightPassword() {
        visitor.get("/sign-in");
        for (int i = 0; i < 5; i++) {
            visitor.post("/sign-in", "login", "maxiaofei", "password", "wrong" + i);
        }
        var answer = visitor.post("/sign-in", "login", "maxiaofei", "password", "yunchuan-demo");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("请等 15 分钟后再试");
    }

    @Test
    void theSessionGetsANewIdAtSignIn() {
        visitor.get("/sign-in");
        visitor.signInAs("zhouxiaolan");
        String first = visitor.cookie("SESSION");
        visitor.signInAs("zhouxiaolan");
        assertThat(visitor.cookie("SESSION")).isNotEmpty().isNotEqualTo(first);
    }

    @Test
    void aReturnToAnotherSiteIsNotFollowed() {
        for (String bad : new String[] {"//evil.example", "https://evil.example", "/\\evil"}) {
            visitor.get("/sign-in");
            var answer = visitor.post("/sign-in/persona", "login", "suwanqing", "back", bad);
            assertThat(answer.headers().firstValue("Location")).contains("/");
        }
    }

    @Test
    void aPageThatNeedsSomebodyLeadsThroughSignInAndBack() {
        var answer = visitor.get("/acting-for?back=/x");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/sign-in?back=%2Facting-for%3Fback%3D%2Fx");
    }

    @Test
    void aProgramIsToldThatNobodyIsSignedIn() {
        assertThat(visitor.getJson("/account").statusCode()).isEqualTo(401);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        visitor.signInAs("suwanqing");
        var answer = visitor.postWithToken("/sign-out", "forged");
        assertThat(answer.statusCode()).isIn(303, 403);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsSentAfterTheSessionEndedIsKeptForTheSamePerson() {
        visitor.signInAs("zhaolong");
        visitor.get("/identity");
        visitor.loseSession();
        var refused = visitor.post("/identity/number", "name", "赵龘", "number", "12");
        assertThat(refused.headers().firstValue("Location").orElse("")).startsWith("/sign-in");
        assertThat(visitor.get("/sign-in").body()).contains("刚才填的内容还在");
        var entered = visitor.post("/sign-in/persona", "login", "zhaolong");
        assertThat(entered.headers().firstValue("Location")).contains("/sign-in/resume");
        assertThat(visitor.get("/sign-in/resume").body())
                .contains("action=\"/identity/number\"", "value=\"赵龘\"", "value=\"12\"");
    }

    @Test
    void anotherPersonDoesNotSeeWhatWasKept() {
        visitor.signInAs("zhaolong");
        visitor.get("/identity");
        visitor.loseSession();
        visitor.post("/identity/number", "name", "赵龘", "number", "12");
        visitor.get("/sign-in");
        var entered = visitor.post("/sign-in/persona", "login", "suwanqing");
        assertThat(entered.headers().firstValue("Location")).contains("/");
        assertThat(visitor.get("/sign-in/resume").statusCode()).isEqualTo(303);
    }

    @Test
    void signingOutEndsTheSession() {
        visitor.signInAs("suwanqing");
        assertThat(visitor.post("/sign-out").statusCode()).isEqualTo(303);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void healthIsOpenAndFiguresOfTheMachineAreNot() {
        assertThat(visitor.getJson("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(visitor.getJson("/actuator/prometheus").statusCode()).isEqualTo(403);
    }
}
