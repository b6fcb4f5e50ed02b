package org.farthing.journey;

import java.util.Map;
import org.openqa.selenium.chrome.ChromeOptions;

/** What somebody holds: a laptop, or a phone with the real metrics of one. */
enum Device {
    DESKTOP(1280, 900) {
        @Override
        void appear(ChromeOptions options) {
            options.addArguments("--window-size=" + width + "," + height);
        }
    },
    PHONE(390, 844) {
        @Override
        void appear(ChromeOptions options) {
            options.setExperimentalOption(
                    "mobileEmulation",
                    Map.of(
                            "deviceMetrics",
                            Map.of("width", width, "height", height, "pixelRatio", 2, "mobile", true, "touch", true)));
        }
    };

    final int width;
    final int height;

    Device(int width, int height) {
        this.width = width;
        this.height = height;
    }

    abstract void appear(ChromeOptions options);
}
