package org.farthing.platform.settings;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Reads the variables of the environment and their files, checks them all, and makes properties of them. */
class EnvironmentSettings implements EnvironmentPostProcessor, Ordered {

    private static final String ENVIRONMENT = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> variables = new HashMap<>(environment.getSystemEnvironment());
        MutablePropertySources sources = environment.getPropertySources();
        if (sources.get(ENVIRONMENT) instanceof MapPropertySource source) {
            variables = new HashMap<>(source.getSource());
        }
        if (variables.values().removeIf(value -> value.toString().isEmpty())) {
            sources.replace(ENVIRONMENT, new SystemEnvironmentPropertySource(ENVIRONMENT, variables));
        }
        Map<String, Object> secrets = SecretFiles.read(variables);
        Map<String, String> present = new LinkedHashMap<>();
        variables.forEach((name, value) -> present.put(name, value.toString()));
        present.keySet().removeIf(name -> secrets.containsKey(name.replaceAll("_FILE$", "")));
        secrets.forEach((name, value) -> present.put(name, value.toString()));
        new SettingsCheck(OwnSetting.all()).check(present);
        Map<String, Object> properties = Addresses.read(present);
        properties.putAll(Proxies.read(present));
        // The name makes it one that reads FARTHING_X_Y as farthing.x-y and farthing.x.y alike.
        MapPropertySource files = new SystemEnvironmentPropertySource("secretFiles-" + ENVIRONMENT, secrets);
        sources.addAfter(ENVIRONMENT, files);
        sources.addAfter(ENVIRONMENT, new MapPropertySource("farthingVariables", properties));
    }

    /** After the files of the application are known, before anything asks whether a database is configured. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 100;
    }
}
