// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.sources;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Turns what keeps a program's request from being done into a problem it can read. Officers' pages have their own.
@ControllerAdvice
class ApiProblems {
    private static final int WAIT_SECONDS = 5;

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal) {
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

    @ExceptionHandler
    ResponseEntity<Problem> notThere(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        if (!isApi(request)) {
            throw e;
        }
        return answer(Problem.notThere());
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
                "Send one file with Content-Type: application/octet-stream, or several as multipart/form-data."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongAccept(HttpMediaTypeNotAcceptableException e, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        if (!isApi(request)) {
            throw e;
        }
        return answer(Problem.of(
                406, "not-acceptable", "No such form", "Accept application/json; rejections also come as text/csv."));
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
        return path.startsWith("/api/") || path.startsWith("/exchange/");
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
                .body(problem);
    }
}
