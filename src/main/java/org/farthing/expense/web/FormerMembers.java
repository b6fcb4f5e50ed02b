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
        if (reopened.isEmpty()) {
            Flash.say(redirect, key, after.description());
        } else {
            Flash.say(redirect, key + ".former", after.description(), String.join(", ", reopened));
        }
    }
}
