package org.farthing.account.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.farthing.account.NewAccount;

record PasswordForm(
        @NotNull(message = "{account.password.wrong}")
        @Size(max = NewAccount.PASSWORD_LENGTH, message = "{account.password.wrong}")
        String currentPassword,

        @NotNull(message = "{account.password.short}")
        @Size(min = NewAccount.SHORTEST_PASSWORD, message = "{account.password.short}")
        @Size(max = NewAccount.PASSWORD_LENGTH, message = "{account.password.long}")
        String newPassword) {

    static final PasswordForm EMPTY = new PasswordForm("", "");

    @Override
    public String toString() {
        return "PasswordForm";
    }
}
