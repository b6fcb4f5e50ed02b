package org.farthing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Farthing", sharedModules = "platform")
public class FarthingApplication {

    public static void main(String[] args) {
        SpringApplication.run(FarthingApplication.class, args);
    }
}
