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
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.farthing.api.http.MergePatch;
import org.farthing.api.http.OneLedger;
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

    private static final Pattern READING = Pattern.compile("(get|list|preview|summarize|search).*");

    /** In their bodies. */
    private static final Set<String> NAMING_A_LEDGER =
            Set.of("createToken", "openSession", "recordExpense", "settleUp", "previewSplit");

    private final PatchSchemas patches;

    SharedAnswers(PatchSchemas patches) {
        this.patches = patches;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        String id = operation.getOperationId();
        boolean creates = handler.hasMethodAnnotation(PostMapping.class)
                && !READING.matcher(id).matches();
        boolean visitor = FOR_VISITORS.contains(id);
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

    private void describePatch(Operation operation, HandlerMethod handler) {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            PatchOf patch = parameter.getParameterAnnotation(PatchOf.class);
            if (patch != null) {
                operation
                        .getRequestBody()
                        .description("A JSON merge patch (RFC 7386): what is left out stays, null takes away.")
                        .content(new Content()
                                .addMediaType(
                                        MergePatch.MEDIA_TYPE, new MediaType().schema(patches.of(patch.value()))));
            }
        }
    }

    private static void addProblems(Operation operation, HandlerMethod handler, boolean visitor) {
        String id = operation.getOperationId();
        boolean body = has(handler, RequestBody.class) || has(handler, RequestPart.class);
        boolean ledger = has(operation, "query", "ledgerId") || NAMING_A_LEDGER.contains(id);
        boolean closedToOneLedger =
                !has(operation, "path", "ledgerId") && !handler.hasMethodAnnotation(OneLedger.class);
        boolean writes = body || !READING.matcher(id).matches();
        add(operation, ProblemKind.MALFORMED, has(handler, RequestBody.class));
        add(operation, ProblemKind.UNAUTHENTICATED, true);
        add(operation, ProblemKind.FORBIDDEN, !visitor && (writes || closedToOneLedger));
        add(operation, ProblemKind.NOT_FOUND, has(operation, "path", ".*") || ledger);
        add(operation, ProblemKind.PRECONDITION_FAILED, has(handler, RequestHeader.class));
        add(operation, ProblemKind.TOO_LARGE, body);
        add(operation, ProblemKind.UNSUPPORTED_MEDIA_TYPE, body);
        add(operation, ProblemKind.INVALID, writes || has(operation, "query", ".*"));
        add(operation, ProblemKind.PRECONDITION_REQUIRED, has(handler, RequestHeader.class));
        add(operation, ProblemKind.TOO_MANY_REQUESTS, true);
    }

    private static void add(Operation operation, ProblemKind kind, boolean happens) {
        if (happens) {
            operation.getResponses().addApiResponse(Integer.toString(kind.status()), problem(kind));
        }
    }

    private static boolean has(HandlerMethod handler, Class<? extends Annotation> annotation) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(annotation));
    }

    private static boolean has(Operation operation, String in, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> in.equals(parameter.getIn())
                                && parameter.getName().matches(name));
    }

    private static ApiResponse problem(ProblemKind kind) {
        MediaType type = new MediaType().schema(new Schema<>().$ref(PROBLEM)).example(example(kind));
        return new ApiResponse()
                .description(kind.key().replace('-', ' '))
                .content(new Content().addMediaType("application/problem+json", type));
    }

    private static Map<String, Object> example(ProblemKind kind) {
        return new TreeMap<>(Map.of(
                "type", "urn:farthing:problem:" + kind.key(),
                "title", kind.key().replace('-', ' '),
                "status", kind.status()));
    }
}
