package org.farthing.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the next page tells about what just happened, with a way back where there is one. */
public final class Flash {

    static final String KEY = "flashKey";
    static final String ARGUMENTS = "flashArguments";
    static final String UNDO = "flashUndo";

    private Flash() {}

    public static void say(RedirectAttributes redirect, String messageKey, Object... arguments) {
        put(redirect, messageKey, null, arguments);
    }

    /** @param undoPath posting to it takes back what happened */
    public static void sayWithUndo(
            RedirectAttributes redirect, String undoPath, String messageKey, Object... arguments) {
        put(redirect, messageKey, undoPath, arguments);
    }

    private static void put(
            RedirectAttributes redirect, String messageKey, @Nullable String undoPath, Object... arguments) {
        redirect.addFlashAttribute(KEY, messageKey);
        redirect.addFlashAttribute(ARGUMENTS, List.of(arguments));
        if (undoPath != null) {
            redirect.addFlashAttribute(UNDO, undoPath);
        }
    }
}
