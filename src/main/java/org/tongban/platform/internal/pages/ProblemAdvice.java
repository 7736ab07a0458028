package org.tongban.platform.internal.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.tongban.core.CoreProblem;
import org.tongban.core.Problem;
import org.tongban.platform.PlatformProblem;

/** Turns whatever goes wrong into a sentence: a page for people, RFC 9457 for programs. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    private final Problems problems;
    private final Incidents incidents;

    ProblemAdvice(Problems problems, Incidents incidents) {
        this.problems = problems;
        this.incidents = incidents;
    }

    /** The reader has gone; nobody is left to tell. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}

    @ExceptionHandler(Throwable.class)
    @Nullable Object handle(
            Throwable thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problem problem = problemOf(thrown, request);
        boolean page = !problems.wantsJson(request);
        if (page
                && problem.code() == CoreProblem.NOT_SIGNED_IN
                && request.getMethod().equals("GET")) {
            String back = request.getRequestURI();
            response.sendRedirect(
                    "/sign-in?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
            return null;
        }
        if (page) {
            return problems.page(problem, statusOf(thrown, problem), request);
        }
        return ResponseEntity.status(statusOf(thrown, problem))
                .header(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .body(problems.json(problem, statusOf(thrown, problem), request));
    }

    private Problem problemOf(Throwable thrown, HttpServletRequest request) {
        return switch (thrown) {
            case Problem problem when problem.code().category().status() < 500 -> problem;
            case MaxUploadSizeExceededException tooLarge -> PlatformProblem.UPLOAD_TOO_LARGE.with();
            case AuthenticationException unknown -> CoreProblem.NOT_SIGNED_IN.with();
            case AccessDeniedException denied -> CoreProblem.NOT_ALLOWED.with();
            case ErrorResponse answer when answer.getStatusCode().value() == 404 ->
                    CoreProblem.NOT_FOUND.with();
            case ErrorResponse answer when answer.getStatusCode().is4xxClientError() ->
                    CoreProblem.BAD_INPUT.with();
            case TypeMismatchException wrong -> CoreProblem.BAD_INPUT.with();
            case BindException wrong -> CoreProblem.BAD_INPUT.with();
            case HttpMessageNotReadableException wrong -> CoreProblem.BAD_INPUT.with();
            case Problem problem when problem.code() != CoreProblem.UNEXPECTED -> {
                incidents.record(problem, request);
                yield problem;
            }
            case Throwable unexpected ->
                    CoreProblem.UNEXPECTED.with("incident", incidents.record(unexpected, request));
        };
    }

    private static int statusOf(Throwable thrown, Problem problem) {
        HttpStatusCode status =
                thrown instanceof ErrorResponse answer ? answer.getStatusCode() : null;
        boolean own =
                status != null
                        && status.is4xxClientError()
                        && !(thrown instanceof MaxUploadSizeExceededException);
        return own && status != null ? status.value() : problem.code().category().status();
    }
}
