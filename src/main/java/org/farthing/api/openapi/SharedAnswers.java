package org.farthing.api.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.farthing.api.http.MergePatch;
import org.farthing.api.http.PatchOf;
import org.farthing.platform.problem.ProblemKind;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation what follows from its shape: the ways to fail, the headers, the body of a patch. */
@Component
class SharedAnswers implements OperationCustomizer {

    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final Set<String> FOR_VISITORS = Set.of("signUp", "createToken", "openSession", "renewSession");

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        boolean creates = handler.hasMethodAnnotation(PostMapping.class);
        boolean visitor = FOR_VISITORS.contains(operation.getOperationId());
        if (creates) {
            asCreated(operation.getResponses());
            operation.addParametersItem(idempotencyKey());
        }
        if (visitor) {
            operation.setSecurity(List.of());
        }
        describePatch(operation, handler);
        addProblems(operation, handler, visitor);
        return operation;
    }

    private static void asCreated(ApiResponses responses) {
        ApiResponse made = responses.remove("200");
        if (made != null) {
            made.description("Created")
                    .addHeaderObject(
                            "Location", new Header().schema(new StringSchema()).description("Where it is"));
            responses.addApiResponse("201", made);
        }
    }

    private static HeaderParameter idempotencyKey() {
        HeaderParameter key = new HeaderParameter();
        key.name("Idempotency-Key")
                .required(false)
                .description("Lets the request count once, however often it is sent within 24 hours")
                .schema(new StringSchema().minLength(8).maxLength(128).pattern("^[A-Za-z0-9_-]+$"));
        return key;
    }

    private static void describePatch(Operation operation, HandlerMethod handler) {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            PatchOf patch = parameter.getParameterAnnotation(PatchOf.class);
            if (patch != null) {
                // Any field may be left out of a patch, so the schema of the whole would say too much.
                String about = "A JSON merge patch (RFC 7386): fields of " + schemaName(patch.value())
                        + "; what is left out stays, null takes away.";
                MediaType type =
                        new MediaType().schema(new Schema<>().type("object").types(Set.of("object")));
                operation
                        .getRequestBody()
                        .description(about)
                        .content(new Content().addMediaType(MergePatch.MEDIA_TYPE, type));
            }
        }
    }

    private static String schemaName(Class<?> type) {
        var named = type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return named == null ? type.getSimpleName() : named.name();
    }

    private static void addProblems(Operation operation, HandlerMethod handler, boolean visitor) {
        List<MethodParameter> parameters = Arrays.asList(handler.getMethodParameters());
        boolean reads = operation.getOperationId().matches("(get|list|preview|summarize|search).*");
        boolean body = parameters.stream().anyMatch(p -> p.hasParameterAnnotation(RequestBody.class));
        boolean file = parameters.stream().anyMatch(p -> p.hasParameterAnnotation(RequestPart.class));
        boolean versioned = parameters.stream().anyMatch(p -> p.hasParameterAnnotation(RequestHeader.class));
        boolean inPath = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "path".equals(parameter.getIn()));
        boolean query = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "query".equals(parameter.getIn()));
        Map<ProblemKind, Boolean> kinds = new java.util.EnumMap<>(ProblemKind.class);
        kinds.put(ProblemKind.UNAUTHENTICATED, true);
        kinds.put(ProblemKind.FORBIDDEN, !reads && !visitor);
        kinds.put(ProblemKind.NOT_FOUND, inPath);
        kinds.put(ProblemKind.MALFORMED, body);
        kinds.put(ProblemKind.TOO_LARGE, body || file);
        kinds.put(ProblemKind.UNSUPPORTED_MEDIA_TYPE, body || file);
        kinds.put(ProblemKind.INVALID, body || file || query);
        kinds.put(ProblemKind.PRECONDITION_FAILED, versioned);
        kinds.put(ProblemKind.PRECONDITION_REQUIRED, versioned);
        kinds.put(ProblemKind.TOO_MANY_REQUESTS, true);
        kinds.forEach((kind, happens) -> {
            if (happens) {
                operation.getResponses().addApiResponse(Integer.toString(kind.status()), problem(kind));
            }
        });
    }

    private static ApiResponse problem(ProblemKind kind) {
        MediaType type = new MediaType().schema(new Schema<>().$ref(PROBLEM)).example(example(kind));
        return new ApiResponse()
                .description(kind.key().replace('-', ' '))
                .content(new Content().addMediaType("application/problem+json", type));
    }

    private static Map<String, Object> example(ProblemKind kind) {
        return new java.util.TreeMap<>(Map.of(
                "type", "urn:farthing:problem:" + kind.key(),
                "title", kind.key().replace('-', ' '),
                "status", kind.status()));
    }
}
