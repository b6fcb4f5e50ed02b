package org.farthing.security;

import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.CACHE;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.farthing.platform.web.ReturnAddress;
import org.farthing.platform.web.WantedPageCache;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servletapi.SecurityContextHolderAwareRequestFilter;

@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; form-action 'self';"
            + " frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";

    /** Argon2id with the parameters that OWASP recommends (19 MiB, 2 iterations, 1 lane). */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    /** The requests are measured as a whole; a span for each filter of each request costs more than it tells. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    RequestCache requestCache() {
        WantedPageCache cache = new WantedPageCache();
        cache.setRequestMatcher(SecurityConfiguration::isPageView);
        return cache;
    }

    /** A fragment is no page to come back to. */
    private static boolean isPageView(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && accept != null
                && accept.contains("text/html");
    }

    /** The management port is reached from the loopback interface only, unless its address is configured. */
    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .build();
    }

    /** {@link PasswordSignIn} is found as a bean; named here as well, it would be asked twice about a wrong password. */
    @Bean
    SecurityFilterChain pages(HttpSecurity http, Clock clock, RequestCache requests, ReturnAddress returnAddress) {
        CookieCsrfTokenRepository csrfTokens = new CookieCsrfTokenRepository();
        csrfTokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        SecurityContextRepository contexts = new AccountSecurityContextRepository(clock);
        return http.authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/", "/sign-in", "/sign-up", "/health", "/static/**", "/favicon.ico", "/error")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/invitations/*")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .securityContext(context -> context.securityContextRepository(contexts))
                .servletApi(api -> api.withObjectPostProcessor(keepingSignUpsIn(contexts)))
                .requestCache(cache -> cache.requestCache(requests))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .successHandler((request, response, authentication) ->
                                response.sendRedirect(returnAddress.take(request, response)))
                        .failureHandler(new SignInFailure())
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/")
                        .deleteCookies("farthing")
                        .addLogoutHandler(new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(CACHE))))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(new SignInEntryPoint())
                        .accessDeniedHandler((request, response, denied) -> response.sendError(403)))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(self), microphone=(), geolocation=()"))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny))
                .httpBasic(basic -> basic.disable())
                .build();
    }

    /** A sign-up calls {@code request.login}, which would save another kind of session than a sign-in. */
    private static ObjectPostProcessor<SecurityContextHolderAwareRequestFilter> keepingSignUpsIn(
            SecurityContextRepository contexts) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends SecurityContextHolderAwareRequestFilter> O postProcess(O filter) {
                filter.setSecurityContextRepository(contexts);
                try {
                    filter.afterPropertiesSet();
                } catch (ServletException e) {
                    throw new IllegalStateException(e);
                }
                return filter;
            }
        };
    }
}
