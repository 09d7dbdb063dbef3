// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.sources;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Turns what keeps a program's request from being done into a problem it can read. Officers' pages have their own.
@ControllerAdvice
class ApiProblems {
    private static final int WAIT_SECONDS = 5;
    private static final String EXCHANGE = "/exchange/";

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal, HttpServletResponse response) {
        if (refusal.retryAfterSeconds() > 0) {
            response.setHeader("Retry-After", Integer.toString(refusal.retryAfterSeconds()));
        }
        return answer(refusal.problem());
    }

    /// The database went away: a program hears it as a problem, an officer on a page.
    @ExceptionHandler({
        CannotCreateTransactionException.class,
        TransactionSystemException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class
    })
    Object unavailable(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Retry-After", Integer.toString(WAIT_SECONDS));
        return isApi(request)
                ? answer(Problem.unavailable())
                : new ModelAndView("error", Map.of("status", 503), HttpStatus.SERVICE_UNAVAILABLE);
    }

    @ExceptionHandler
    ResponseEntity<Problem> notThere(NoResourceFoundException e, HttpServletRequest request)
            throws NoResourceFoundException {
        if (!isApi(request)) {
            throw e;
        }
        return answer(Problem.notThere());
    }

    /// In a path it names nothing that is there; behind the question mark it is a mistake that is named, without what
    /// was said.
    @ExceptionHandler
    ResponseEntity<Problem> wrongKind(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        if (!isApi(request)) {
            throw e;
        }
        return answer(
                e.getParameter().hasParameterAnnotation(RequestParam.class)
                        ? Problem.of(
                                400,
                                "parameter",
                                "A parameter that cannot be read",
                                e.getName() + " must be " + wanted(e.getRequiredType()) + ".")
                        : Problem.notThere());
    }

    private static String wanted(@Nullable Class<?> type) {
        boolean number = type == long.class || type == int.class;
        return number ? "a whole number" : "what the description under " + OpenApiController.PATH + " says";
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        if (!isApi(request)) {
            throw e;
        }
        return answer(Problem.of(
                400,
                "unreadable",
                "A body that cannot be read",
                "Send the JSON that the description under " + OpenApiController.PATH + " says."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongMethod(HttpRequestMethodNotSupportedException e, HttpServletRequest request)
            throws HttpRequestMethodNotSupportedException {
        if (!isApi(request)) {
            throw e;
        }
        return answer(Problem.of(
                405, "method", "Method not allowed", "See the description under " + OpenApiController.PATH + "."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongType(HttpMediaTypeNotSupportedException e, HttpServletRequest request)
            throws HttpMediaTypeNotSupportedException {
        if (!isApi(request)) {
            throw e;
        }
        return answer(Problem.of(
                415,
                "media-type",
                "Media type not taken",
                request.getRequestURI().startsWith(EXCHANGE)
                        ? "See the description under " + OpenApiController.PATH + "."
                        : "Send one file with Content-Type: application/octet-stream, or several as"
                                + " multipart/form-data."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongAccept(HttpMediaTypeNotAcceptableException e, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        if (!isApi(request)) {
            throw e;
        }
        return answer(Problem.of(
                406,
                "not-acceptable",
                "No such form",
                request.getRequestURI().startsWith(EXCHANGE)
                        ? "See the description under " + OpenApiController.PATH + "."
                        : "Accept application/json; rejections also come as text/csv."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> noFile(MissingServletRequestPartException e, HttpServletRequest request)
            throws MissingServletRequestPartException {
        if (!isApi(request)) {
            throw e;
        }
        return answer(Problem.of(400, "no-file", "No file", "Send each file in a part named file."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        if (!isApi(request)) {
            throw e;
        }
        return answer(Problem.tooLarge());
    }

    private static boolean isApi(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith(EXCHANGE);
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
                .body(problem);
    }
}
