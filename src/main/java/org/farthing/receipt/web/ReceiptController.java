package org.farthing.receipt.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.account.AccountView;
import org.farthing.account.CurrentAccount;
import org.farthing.expense.ExpenseId;
import org.farthing.platform.Ids;
import org.farthing.platform.Rejection;
import org.farthing.platform.web.Flash;
import org.farthing.receipt.ReceiptId;
import org.farthing.receipt.Receipts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The receipts of an expense: a page of their own, and a panel that other pages load. */
@Controller
class ReceiptController {

    private final Receipts receipts;
    private final ReceiptPanel panel;

    ReceiptController(Receipts receipts, ReceiptPanel panel) {
        this.receipts = receipts;
        this.panel = panel;
    }

    @GetMapping("/expenses/{expense}/receipts")
    ModelAndView list(@CurrentAccount AccountView account, @PathVariable UUID expense, HttpServletRequest request) {
        return panel.show(account.id(), new ExpenseId(expense), request, List.of());
    }

    /** Each file stands for itself: those that can be attached are, the others are named with the reason. */
    @PostMapping("/expenses/{expense}/receipts")
    ModelAndView attach(
            @CurrentAccount AccountView account,
            @PathVariable UUID expense,
            @RequestParam(name = "file", required = false) List<MultipartFile> files,
            HttpServletRequest request,
            RedirectAttributes redirect)
            throws IOException {
        ExpenseId id = new ExpenseId(expense);
        List<RefusedFile> refused = attachAll(account.id(), id, files == null ? List.of() : files);
        if (!refused.isEmpty()) {
            return panel.show(account.id(), id, request, refused);
        }
        return panel.after(account.id(), id, request, () -> Flash.say(redirect, "receipt.flash.attached"));
    }

    private List<RefusedFile> attachAll(AccountId account, ExpenseId expense, List<MultipartFile> files)
            throws IOException {
        // A form with two inputs sends an empty part for the one that was not used.
        List<MultipartFile> chosen =
                files.stream().filter(ReceiptController::isChosen).toList();
        if (chosen.isEmpty()) {
            return List.of(new RefusedFile("", "receipt.missing"));
        }
        List<RefusedFile> refused = new ArrayList<>();
        for (MultipartFile file : chosen) {
            try (InputStream content = file.getInputStream()) {
                receipts.attach(account, expense, new ReceiptId(Ids.next()), nameOf(file), content);
            } catch (Rejection rejection) {
                refused.add(new RefusedFile(nameOf(file), rejection.messageKey(), rejection.arguments()));
            }
        }
        return refused;
    }

    private static boolean isChosen(MultipartFile file) {
        return !file.isEmpty() || !nameOf(file).isEmpty();
    }

    private static String nameOf(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    @PostMapping("/receipts/{id}/deletion")
    ModelAndView delete(
            @CurrentAccount AccountView account,
            @PathVariable UUID id,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        ReceiptId receipt = new ReceiptId(id);
        try {
            ExpenseId expense = receipts.delete(account.id(), receipt);
            return panel.after(account.id(), expense, request, () -> Flash.say(redirect, "receipt.flash.deleted"));
        } catch (Rejection rejection) {
            RefusedFile refused = new RefusedFile("", rejection.messageKey(), rejection.arguments());
            return panel.show(account.id(), receipts.expenseOf(account.id(), receipt), request, List.of(refused));
        }
    }
}
