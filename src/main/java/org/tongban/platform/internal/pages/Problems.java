package org.tongban.platform.internal.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongban.core.Language;
import org.tongban.core.Problem;
import org.tongban.platform.Messages;
import org.tongban.platform.Page;

/** How a problem is shown to a person and to a program. */
@Component
class Problems {

    private final Messages messages;

    Problems(Messages messages) {
        this.messages = messages;
    }

    /** Programs are those that call under {@code /api} or ask for JSON and not for a page. */
    boolean wantsJson(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        String path = Shells.originalPath(request);
        return path.equals("/api")
                || path.startsWith("/api/")
                || (accept != null && accept.contains("json") && !accept.contains("text/html"));
    }

    Page page(Problem problem, int status, HttpServletRequest request) {
        Language language = Languages.of(request);
        var fields =
                problem.fields().stream()
                        .map(field -> messages.problem(language, field.code(), field.details()))
                        .toList();
        Object incident = problem.details().get("incident");
        var model =
                new ProblemModel(
                        messages.text(language, titleKey(status)),
                        messages.problem(language, problem),
                        problem.code().code(),
                        fields,
                        incident == null ? null : incident.toString());
        return Page.of("platform/problem", model).withStatus(status);
    }

    /** RFC 9457, with our permanent code, the named details and the fields concerned. */
    Map<String, Object> json(Problem problem, int status, HttpServletRequest request) {
        Language language = Languages.of(request);
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:tongban:problem:" + problem.code().code());
        body.put("title", messages.text(language, titleKey(status)));
        body.put("status", status);
        body.put("detail", messages.problem(language, problem));
        body.put("instance", Shells.originalPath(request));
        body.put("code", problem.code().code());
        if (!problem.details().isEmpty()) {
            body.put("details", problem.details());
        }
        if (!problem.fields().isEmpty()) {
            body.put(
                    "fields",
                    problem.fields().stream().map(field -> field(field, language)).toList());
        }
        return body;
    }

    private Map<String, Object> field(Problem.FieldProblem field, Language language) {
        return Map.of(
                "pointer", field.pointer(),
                "code", field.code().code(),
                "detail", messages.problem(language, field.code(), field.details()));
    }

    private static String titleKey(int status) {
        int known =
                List.of(401, 403, 404, 405, 409, 413, 415, 429, 503).contains(status) ? status : 0;
        return "problem.title." + (known > 0 ? known : status >= 500 ? 500 : 400);
    }
}
