package org.farthing.activity.web;

import java.util.UUID;
import org.farthing.activity.Comments;
import org.farthing.platform.forms.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A comment as it was typed.
 *
 * @param mention a name picked from the list, which without JavaScript is not in the text yet
 */
record CommentForm(
        @Nullable String formKey,
        @PlainText(max = Comments.MOST_CHARACTERS) @Nullable String text,
        @PlainText(max = 100, required = false) @Nullable String mention) {

    static CommentForm blank() {
        return new CommentForm(UUID.randomUUID().toString(), "", "");
    }

    CommentForm withKey(String key) {
        return new CommentForm(key, text, mention);
    }

    String words() {
        String typed = text == null ? "" : text.strip();
        String name = mention == null ? "" : mention.strip();
        String picked = name.isEmpty() || name.startsWith("@") ? name : "@" + name;
        return picked.isEmpty() || typed.contains(picked) ? typed : picked + " " + typed;
    }
}
