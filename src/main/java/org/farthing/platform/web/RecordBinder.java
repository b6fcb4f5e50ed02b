package org.farthing.platform.web;

import jakarta.servlet.ServletRequest;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/**
 * Makes a form that is a record, from the parameters and the path of a request. Spring does the same, and reads the
 * declarations of the record again for each request, which takes longer than all else it does for the form; here they are
 * read once. Rows with an index, and what cannot be converted, are left to Spring.
 *
 * <p>Headers are no fields, and a record has nothing to be set once it is made. A component can be anything that a text is
 * converted to, a list of such, or a record; {@code Optional}, other classes with fields and {@code @BindParam} are not
 * known here.
 */
class RecordBinder extends ExtendedServletRequestDataBinder {

    private static final ClassValue<Blueprint> BLUEPRINTS = new ClassValue<>() {
        @Override
        protected Blueprint computeValue(Class<?> type) {
            return Blueprint.of(type);
        }
    };

    private @Nullable Object made;

    RecordBinder(@Nullable Object target, String name) {
        super(target, name);
        setHeaderPredicate(header -> false);
    }

    @Override
    public @Nullable Object getTarget() {
        return made == null ? super.getTarget() : made;
    }

    @Override
    public void construct(ValueResolver values) {
        ResolvableType type = getTargetType();
        Class<?> form = type == null ? null : type.resolve();
        if (form == null || !form.isRecord() || hasRows(values)) {
            super.construct(values);
            return;
        }
        try {
            made = make(form, "", values);
        } catch (TypeMismatchException e) {
            super.construct(values);
        }
    }

    private static boolean hasRows(ValueResolver values) {
        return values.getNames().stream().anyMatch(name -> name.indexOf('[') >= 0);
    }

    private Object make(Class<?> form, String path, ValueResolver values) {
        Blueprint blueprint = BLUEPRINTS.get(form);
        Object[] arguments = blueprint.fields().stream()
                .map(field -> valueOf(field, path, values))
                .toArray();
        return BeanUtils.instantiateClass(blueprint.constructor(), arguments);
    }

    private @Nullable Object valueOf(Field field, String path, ValueResolver values) {
        String name = path + field.name();
        Object value = values.resolveValue(name, field.type());
        if (value == null && !field.type().isPrimitive()) {
            return field.type().isRecord() && isSent(name + ".", values)
                    ? make(field.type(), name + ".", values)
                    : null;
        }
        return convertIfNecessary(value, field.type(), field.parameter());
    }

    private static boolean isSent(String path, ValueResolver values) {
        return values.getNames().stream().anyMatch(name -> name.startsWith(path));
    }

    @Override
    public void bind(ServletRequest request) {
        if (!(getTarget() instanceof Record)) {
            super.bind(request);
        }
    }

    /** What a record is made of, in the order of its constructor. */
    private record Blueprint(Constructor<?> constructor, List<Field> fields) {

        static Blueprint of(Class<?> form) {
            RecordComponent[] components = form.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                Constructor<?> constructor = form.getDeclaredConstructor(types);
                return new Blueprint(constructor, fields(constructor, components));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        private static List<Field> fields(Constructor<?> constructor, RecordComponent[] components) {
            Field[] fields = new Field[components.length];
            Arrays.setAll(fields, i -> {
                String name = components[i].getName();
                MethodParameter parameter = MethodParameter.forFieldAwareConstructor(constructor, i, name);
                return new Field(name, components[i].getType(), parameter);
            });
            return List.of(fields);
        }
    }

    private record Field(String name, Class<?> type, MethodParameter parameter) {}
}
