package org.farthing.trail;

import java.util.Arrays;

/** What an entry tells of; stored, and named for people, by its code. */
enum Kind {
    SIGNED_IN("signedIn", "box-arrow-right"),
    SIGN_IN_REFUSED("signInRefused", "exclamation-circle"),
    PASSWORD_CHANGED("passwordChanged", "lock"),
    INVITATION_MADE("invitationMade", "link-45deg"),
    INVITATION_ROTATED("invitationRotated", "arrow-repeat"),
    INVITATION_REVOKED("invitationRevoked", "x-lg"),
    INVITATION_USED("invitationUsed", "people"),
    TOKEN_MADE("tokenMade", "shield-check"),
    TOKEN_USED("tokenUsed", "shield-check"),
    TOKEN_REVOKED("tokenRevoked", "x-lg"),
    APP_OPENED("appOpened", "box-arrow-right"),
    APP_ENDED("appEnded", "x-lg"),
    EXPORTED("exported", "file-earmark-pdf"),
    GROUP_DELETED("groupDeleted", "trash3");

    private final String code;
    private final String icon;

    Kind(String code, String icon) {
        this.code = code;
        this.icon = icon;
    }

    static Kind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    String code() {
        return code;
    }

    String icon() {
        return icon;
    }
}
