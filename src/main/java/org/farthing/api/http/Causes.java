package org.farthing.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.farthing.platform.NotFoundException;
import org.farthing.platform.Rejection;
import org.farthing.platform.StaleVersionException;
import org.farthing.platform.problem.Problem;
import org.farthing.platform.problem.ProblemKind;
import org.farthing.platform.problem.Problems;
import org.farthing.platform.web.Outage;
import org.farthing.security.ThrottledException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Finds out what kind of problem a failure is, and which field it is about. */
@Component
class Causes {

    /** Fields of forms and columns that are called differently here. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("spentOn", "date"),
            Map.entry("paidOn", "date"),
            Map.entry("category", "categoryId"),
            Map.entry("member", "memberId"),
            Map.entry("placeholder", "placeholderId"),
            Map.entry("ledger", "ledgerId"),
            Map.entry("sharedBy", "split.members"),
            Map.entry("shares", "split"),
            Map.entry("sign", "amount"),
            Map.entry("paidBy", "payments"),
            Map.entry("emailKey", "email"),
            Map.entry("homeCurrency", "currency"));

    private final Problems problems;

    Causes(Problems problems) {
        this.problems = problems;
    }

    Problem problemOf(HttpServletRequest request, Exception failure) {
        if (failure instanceof InvalidContent invalid) {
            return invalid(request, invalid.faults());
        }
        if (failure instanceof Rejection rejection) {
            return rejected(request, rejection);
        }
        if (failure instanceof MethodArgumentNotValidException invalid) {
            return invalid(
                    request, invalid.getAllErrors().stream().map(Causes::fault).toList());
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(request, unreadable);
        }
        if (Violations.isOne(failure)) {
            return invalid(request, fault(Violations.field(failure), "problem.field.unusable"));
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return invalid(request, fault(missing.getParameterName(), "problem.field.missing"));
        }
        if (failure instanceof MissingServletRequestPartException missing) {
            return invalid(request, fault(missing.getRequestPartName(), "problem.field.missing"));
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch
                && !mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return invalid(request, fault(mismatch.getName(), "problem.field.wrongType"));
        }
        if (failure instanceof BadCredentialsException) {
            String what = "refresh".equals(failure.getMessage()) ? "refresh" : "credentials";
            String detail = problems.text(request, "problem.unauthenticated." + what);
            return problems.of(request, ProblemKind.UNAUTHENTICATED, detail, List.of());
        }
        return problems.of(request, kindOf(failure));
    }

    private static ProblemKind kindOf(Exception failure) {
        if (failure instanceof NotFoundException || failure instanceof MethodArgumentTypeMismatchException) {
            return ProblemKind.NOT_FOUND;
        }
        if (failure instanceof StaleVersionException || failure instanceof OptimisticLockingFailureException) {
            return ProblemKind.PRECONDITION_FAILED;
        }
        if (failure instanceof MissingVersionException) {
            return ProblemKind.PRECONDITION_REQUIRED;
        }
        if (failure instanceof ThrottledException) {
            return ProblemKind.TOO_MANY_REQUESTS;
        }
        if (failure instanceof AccessDeniedException) {
            return ProblemKind.FORBIDDEN;
        }
        if (failure instanceof MaxUploadSizeExceededException) {
            return ProblemKind.TOO_LARGE;
        }
        if (Outage.isBehind(failure)) {
            return ProblemKind.UNAVAILABLE;
        }
        return failure instanceof ErrorResponse known ? ProblemKind.of(known.getStatusCode()) : ProblemKind.BROKEN;
    }

    /** A role that may not is forbidden; any other rule says something about the content. */
    private Problem rejected(HttpServletRequest request, Rejection rejection) {
        boolean forbidden = rejection.messageKey().equals("ledger.readOnly")
                || rejection.messageKey().endsWith(".ownerOnly");
        if (forbidden) {
            String detail = problems.text(request, rejection.messageKey());
            return problems.of(request, ProblemKind.FORBIDDEN, detail, List.of());
        }
        return invalid(request, new InvalidContent().add(rejection).faults());
    }

    private Problem unreadable(HttpServletRequest request, HttpMessageNotReadableException failure) {
        List<InvalidContent.Fault> faults = JsonFaults.of(failure);
        return faults.isEmpty() ? problems.of(request, ProblemKind.MALFORMED) : invalid(request, faults);
    }

    private static List<InvalidContent.Fault> fault(@Nullable String field, String key) {
        return List.of(new InvalidContent.Fault(field, key));
    }

    private static InvalidContent.Fault fault(ObjectError error) {
        String field = error instanceof FieldError named ? named.getField() : null;
        if (error instanceof FieldError unreadable && unreadable.isBindingFailure()) {
            return new InvalidContent.Fault(field, "problem.field.wrongType");
        }
        String message = error.getDefaultMessage();
        return new InvalidContent.Fault(field, message == null ? "problem.field.unusable" : "=" + message);
    }

    private Problem invalid(HttpServletRequest request, List<InvalidContent.Fault> faults) {
        List<Problem.Field> errors =
                faults.stream().map(fault -> field(request, fault)).toList();
        String detail = problems.text(request, "problem.invalid.detail");
        return problems.of(request, ProblemKind.INVALID, detail, errors);
    }

    private Problem.Field field(HttpServletRequest request, InvalidContent.Fault fault) {
        String field = fault.field();
        String name = field == null ? null : NAMES.getOrDefault(field, field);
        String key = fault.key();
        // Bean validation has put its message into words already.
        return key.startsWith("=")
                ? new Problem.Field(name, key.substring(1), "invalid")
                : new Problem.Field(name, problems.text(request, key, fault.arguments()), key);
    }
}
