package org.farthing.api.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import org.farthing.account.CurrentAccount;
import org.farthing.api.http.Caller;
import org.farthing.platform.problem.Problem;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the document says about the API as a whole. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static final String BEARER = "bearer";

    private static final String ABOUT = """
            What the pages of Farthing do, for scripts and apps.

            Send a token with each request, as `Authorization: Bearer frt_…`. Money is exact text with its currency.
            Errors are problems (RFC 9457). A `POST` with an `Idempotency-Key` counts once within 24 hours.
            """;

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class).addAnnotationsToIgnore(CurrentAccount.class);
    }

    @Bean
    OpenAPI document() {
        SecurityScheme bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("A personal access token, or the access token of an app");
        return new OpenAPI()
                .info(new Info()
                        .title("Farthing")
                        .version("1")
                        .description(ABOUT)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components().addSecuritySchemes(BEARER, bearer))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Bean
    OpenApiCustomizer schemaOfProblems() {
        return document -> {
            Map<String, Schema> schemas = ModelConverters.getInstance(true).readAll(Problem.class);
            schemas.forEach((name, schema) -> document.getComponents().addSchemas(name, schema));
        };
    }
}
