package org.farthing.token;

/** A token that was just made, with the text that nobody will see again. */
public record IssuedToken(AccessTokenView view, String secret) {

    @Override
    public String toString() {
        return "IssuedToken[" + view.id() + "]";
    }
}
