package org.farthing.api.http;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Names the field of a body that cannot be read. */
final class JsonFaults {

    private static final Pattern DUPLICATE = Pattern.compile("Duplicate Object property \"([^\"]{1,200})\"");

    private JsonFaults() {}

    /** Empty for what is no JSON at all. */
    static List<InvalidContent.Fault> of(HttpMessageNotReadableException failure) {
        return failure.getMostSpecificCause() instanceof JacksonException json ? of(json) : List.of();
    }

    static List<InvalidContent.Fault> of(JacksonException json) {
        if (json instanceof UnrecognizedPropertyException) {
            return List.of(new InvalidContent.Fault(path(json), "problem.field.unknown"));
        }
        boolean unfit = json instanceof MismatchedInputException || json instanceof InputCoercionException;
        if (unfit && !path(json).isEmpty()) {
            return List.of(new InvalidContent.Fault(path(json), "problem.field.wrongType"));
        }
        if (json instanceof StreamReadException) {
            Matcher duplicate = DUPLICATE.matcher(json.getOriginalMessage());
            if (duplicate.find()) {
                return List.of(new InvalidContent.Fault(duplicate.group(1), "problem.field.duplicate"));
            }
        }
        return List.of();
    }

    private static String path(JacksonException json) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : json.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
