package org.farthing.security;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.farthing.platform.problem.Problems;
import org.farthing.token.AccessJwts;
import org.farthing.token.AccessTokens;
import org.farthing.token.TokenHolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/** The API: a token with each request and nothing else, so a cookie means nothing here and needs no guard. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final String[] FOR_ALL = {"/api/openapi.json", "/api/explorer"};
    private static final String[] MADE_BY_STRANGERS = {
        "/api/users", "/api/tokens", "/api/sessions", "/api/sessions/renewal"
    };

    @Bean
    @Order(2)
    SecurityFilterChain api(
            HttpSecurity http,
            AccessTokens tokens,
            AccessJwts jwts,
            SharedBuckets buckets,
            Problems problems,
            ApiSettings settings) {
        ApiRefusals refusals = new ApiRefusals(problems);
        AuthenticationManager bearer = attempt -> caller((BearerTokenAuthenticationToken) attempt, tokens, jwts);
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(rules -> rules.requestMatchers(HttpMethod.GET, FOR_ALL)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, MADE_BY_STRANGERS)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET)
                        .authenticated()
                        .requestMatchers(HttpMethod.HEAD)
                        .authenticated()
                        .anyRequest()
                        .hasAuthority(ApiCaller.WRITE))
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(request -> bearer)
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .addFilterBefore(new RateLimitFilter(buckets, problems, settings), AuthorizationFilter.class)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                // A browser sends its session along. It means nothing here, so it must not get another identifier
                // either.
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(fixation -> fixation.none()))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.disable())
                .cors(cors -> cors.configurationSource(origins(settings)))
                .logout(logout -> logout.disable())
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .addHeaderWriter(new StaticHeadersWriter("Cache-Control", "private, no-cache"))
                        .contentSecurityPolicy(
                                csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .build();
    }

    private static ApiCaller caller(BearerTokenAuthenticationToken shown, AccessTokens tokens, AccessJwts jwts) {
        String text = shown.getToken();
        Optional<TokenHolder> holder = AccessTokens.couldBe(text) ? tokens.holderOf(text) : jwts.holderOf(text);
        return holder.map(ApiCaller::new)
                .orElseThrow(() -> new InvalidBearerTokenException("unknown, expired or revoked"));
    }

    /** No page elsewhere may call, unless its origin is configured; then without cookies, which mean nothing here. */
    private static CorsConfigurationSource origins(ApiSettings settings) {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(settings.allowedOrigins());
        cors.setAllowedMethods(List.of("GET", "POST", "PUT", "PATCH", "DELETE"));
        cors.setAllowedHeaders(List.of(
                "Authorization", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match", "Accept-Language"));
        cors.setExposedHeaders(List.of("ETag", "Link", "Location", "RateLimit", "RateLimit-Policy", "Retry-After"));
        cors.setMaxAge(Duration.ofHours(1));
        return request -> settings.allowedOrigins().isEmpty() ? null : cors;
    }
}
