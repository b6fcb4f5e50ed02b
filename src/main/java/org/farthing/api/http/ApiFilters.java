package org.farthing.api.http;

import org.farthing.platform.problem.Problems;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Both come behind the security chain, which knows whose request it is. */
@Configuration(proxyBeanMethods = false)
class ApiFilters {

    private static final String ADDRESSES = "/api/*";

    @Bean
    FilterRegistrationBean<BodyFilter> bodiesOfTheApi(Problems problems) {
        return inOrder(new FilterRegistrationBean<>(new BodyFilter(problems)), 10);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotentRequests(
            IdempotentAnswers answers, TransactionTemplate transaction, ApiProblems problems) {
        return inOrder(new FilterRegistrationBean<>(new IdempotencyFilter(answers, transaction, problems)), 20);
    }

    private static <T extends jakarta.servlet.Filter> FilterRegistrationBean<T> inOrder(
            FilterRegistrationBean<T> registration, int order) {
        registration.addUrlPatterns(ADDRESSES);
        registration.setOrder(order);
        return registration;
    }
}
