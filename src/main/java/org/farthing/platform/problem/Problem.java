package org.farthing.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer that says no.
 *
 * @param type a stable name for programs
 * @param title the kind of problem, in the language of the caller
 * @param detail what happened this time, in the language of the caller
 * @param errors what is wrong with single fields
 * @param reference what the request is called in the log
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable List<Field> errors,
        @Nullable String reference) {

    /**
     * @param field as it is called in the request; null where it is no single one
     * @param message for people
     * @param code for programs
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Field(@Nullable String field, String message, String code) {}
}
