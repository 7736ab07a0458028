package org.tongban.registers;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.tongban.core.Actor;
import org.tongban.core.Assurance;
import org.tongban.core.Party;

/** People and names for tests; no name is given twice in a run, nor one that sounds like it. */
public final class RegistersFixture {

    private static final Set<String> GIVEN = ConcurrentHashMap.newKeySet();

    private RegistersFixture() {}

    /** Somebody who has signed in, a new one each time. */
    public static Actor.Person somebody() {
        UUID id = UUID.randomUUID();
        return new Actor.Person(
                id, "测试人", Assurance.FACE_VERIFIED, new Party(Party.Kind.PERSON, id, "测试人"));
    }

    /** An acceptable name nobody has: four common characters, unlike all others given. */
    public static String freshName() {
        var random = RandomGenerator.getDefault();
        while (true) {
            var trade = new StringBuilder();
            for (int i = 0; i < 5; i++) {
                trade.append(COMMON.charAt(random.nextInt(COMMON.length())));
            }
            if (GIVEN.add(HanText.pinyin(trade.toString()))) {
                return "云川" + trade + "软件有限公司";
            }
        }
    }

    private static final String COMMON = "泽润晨曦博远鼎盛锦程瑞祥嘉禾明德恒信和谐华茂昌隆兴旺达通顺安康宁静雅致臻凯旋翔宇";
}
