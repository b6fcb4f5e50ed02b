package org.farthing.expense.web;

import java.util.List;
import org.farthing.expense.ExpenseView;
import org.farthing.platform.web.Flash;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says with what was saved whether somebody who has left is no longer settled by it. */
final class FormerMembers {

    private FormerMembers() {}

    /** @param key a second message, with ".former" behind, also has the names of those who have left */
    static void say(RedirectAttributes redirect, String key, ExpenseView before, ExpenseView after) {
        List<String> reopened = after.reopenedSince(before);
        Flash.say(redirect, key(key, reopened), arguments(after, reopened));
    }

    /** The same, and posting to the path takes back what happened. */
    static void sayWithUndo(
            RedirectAttributes redirect, String undoPath, String key, ExpenseView before, ExpenseView after) {
        List<String> reopened = after.reopenedSince(before);
        Flash.sayWithUndo(redirect, undoPath, key(key, reopened), arguments(after, reopened));
    }

    private static String key(String key, List<String> reopened) {
        return reopened.isEmpty() ? key : key + ".former";
    }

    private static Object[] arguments(ExpenseView after, List<String> reopened) {
        return reopened.isEmpty()
                ? new Object[] {after.description()}
                : new Object[] {after.description(), String.join(", ", reopened)};
    }
}
