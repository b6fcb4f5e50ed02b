package org.farthing.account.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record PasswordForm(
        @NotNull(message = "{account.password.wrong}") @Size(max = 200, message = "{account.password.wrong}")
        String currentPassword,

        @NotNull(message = "{account.password.short}")
        @Size(min = 10, message = "{account.password.short}")
        @Size(max = 200, message = "{account.password.long}")
        String newPassword) {

    static final PasswordForm EMPTY = new PasswordForm("", "");

    @Override
    public String toString() {
        return "PasswordForm";
    }
}
