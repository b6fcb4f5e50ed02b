package org.farthing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.repository.Repository;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(packages = "org.farthing", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] MONEY_CODE = {
        "org.farthing.money..", "org.farthing.expense..", "org.farthing.settlement.."
    };

    private static final DescribedPredicate<JavaClass> EXACT =
            DescribedPredicate.describe("exact", type -> !isFloating(type));

    @ArchTest
    static final ArchRule entitiesStayInTheirModule =
            classes().that().areAnnotatedWith(Entity.class).should().notBePublic();

    @ArchTest
    static final ArchRule repositoriesStayInTheirModule =
            classes().that().areAssignableTo(Repository.class).should().notBePublic();

    /** Templates call the sprite as an expression object, for which it has to be public. */
    @ArchTest
    static final ArchRule controllersStayInTheirModule = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .and()
            .doNotHaveSimpleName("IconSprite")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule moneyIsPureJava = classes()
            .that()
            .resideInAPackage("org.farthing.money..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.springframework.modulith..", "org.farthing.money..");

    @ArchTest
    static final ArchRule nobodyDependsOnTheWebOfAnotherModule = classes().should(leaveTheWebOfOthersAlone());

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    /** It would run in each instance; jobs are made by {@link org.farthing.platform.jobs.Jobs}. */
    @ArchTest
    static final ArchRule nothingRunsByTheClockOfEachInstance =
            noMethods().should().beAnnotatedWith(Scheduled.class);

    /** For its JSON type Hibernate needs Jackson 2, which the tests have on their class path and the application has not. */
    @ArchTest
    static final ArchRule jsonIsMappedAsText = noFields().should().beAnnotatedWith(jsonType());

    @ArchTest
    static final ArchRule noFieldOfMoneyIsFloating = fields().that()
            .areDeclaredInClassesThat(are(resideInAnyPackage(MONEY_CODE)))
            .should()
            .haveRawType(EXACT);

    @ArchTest
    static final ArchRule noMethodOfMoneyIsFloating = methods()
            .that()
            .areDeclaredInClassesThat(are(resideInAnyPackage(MONEY_CODE)))
            .should()
            .haveRawReturnType(EXACT)
            .andShould(takeExactParametersOnly());

    @ArchTest
    static final ArchRule nothingOfMoneyCallsFloatingMethods =
            classes().that(are(resideInAnyPackage(MONEY_CODE))).should(callExactMethodsOnly());

    private static DescribedPredicate<JavaAnnotation<?>> jsonType() {
        return DescribedPredicate.describe(
                "the JSON type of Hibernate",
                annotation -> annotation.getRawType().isEquivalentTo(JdbcTypeCode.class)
                        && annotation
                                .get("value")
                                .filter(type -> type.equals(SqlTypes.JSON))
                                .isPresent());
    }

    private static boolean isFloating(JavaClass type) {
        return type.isEquivalentTo(double.class)
                || type.isEquivalentTo(float.class)
                || type.isEquivalentTo(Double.class)
                || type.isEquivalentTo(Float.class);
    }

    private static ArchCondition<JavaMethod> takeExactParametersOnly() {
        return new ArchCondition<>("take exact parameters only") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean exact = method.getRawParameterTypes().stream().noneMatch(ArchitectureTest::isFloating);
                events.add(new SimpleConditionEvent(method, exact, method.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaClass> callExactMethodsOnly() {
        return new ArchCondition<>("call exact methods only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().forEach(call -> {
                    boolean exact = !isFloating(call.getTarget().getRawReturnType())
                            && call.getTarget().getRawParameterTypes().stream().noneMatch(ArchitectureTest::isFloating);
                    events.add(new SimpleConditionEvent(type, exact, call.getDescription()));
                });
            }
        };
    }

    private static ArchCondition<JavaClass> leaveTheWebOfOthersAlone() {
        return new ArchCondition<>("leave the web package of other modules alone") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String target = dependency.getTargetClass().getPackageName();
                    boolean allowed = !target.matches("org\\.farthing\\.\\w+\\.web(\\..*)?")
                            || target.startsWith("org.farthing.platform.")
                            || module(target).equals(module(type.getPackageName()));
                    events.add(new SimpleConditionEvent(type, allowed, dependency.getDescription()));
                }
            }
        };
    }

    private static String module(String packageName) {
        String[] parts = packageName.split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }
}
