package org.farthing.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.farthing.account.AccountView;
import org.farthing.ledger.LedgerView;
import org.farthing.support.IntegrationTest;
import org.farthing.support.People;
import org.farthing.token.AccessTokens;
import org.farthing.token.Grant;
import org.farthing.token.NewToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.thymeleaf.spring6.SpringTemplateEngine;

@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class InvitationMailTest {

    static final int PORT = freePort();

    final GreenMail mails = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @DynamicPropertySource
    static void mailIsSetUp(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> PORT);
        settings.add("farthing.mail.public-address", () -> "https://farthing.example");
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    AccessTokens tokens;

    @Autowired
    SpringTemplateEngine templates;

    @Autowired
    MessageSource messages;

    @BeforeEach
    void theMailServerRuns() {
        mails.start();
    }

    @AfterEach
    void theMailServerStops() {
        mails.stop();
    }

    @Test
    void anInvitationIsSentInTwoFormsAndNotWithoutEnd() throws Exception {
        AccountView alice = people.alice();
        LedgerView flat = people.group(alice);
        mvc.perform(get("/ledgers/" + flat.id() + "/members")
                        .with(user(alice.id().toString())))
                .andExpect(content().string(containsString("name=\"email\"")));

        invite(alice, flat, "bob@example.org").andExpect(content().string(containsString("Sent to bob@example.org.")));

        MimeMessage mail = mails.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Alice invites you to Flat");
        assertThat(GreenMailUtil.getWholeMessage(mail))
                .contains(
                        "text/plain",
                        "text/html",
                        "https://farthing.example/invitations/",
                        "Alice would like to share costs")
                .doesNotContain("http://localhost");

        for (String wrong : List.of("x", "a@b", "a@b.de,c@d.de", "a@b.de\r\nBcc: c@d.de")) {
            invite(alice, flat, wrong).andExpect(status().isUnprocessableContent());
        }
        for (int i = 1; i < 20; i++) {
            invite(alice, flat, i + "@example.org").andExpect(status().isOk());
        }
        invite(alice, people.group(alice), "late@example.org").andExpect(status().isUnprocessableContent());
        assertThat(mails.getReceivedMessages()).hasSize(20);
    }

    @Test
    void aMailThatCannotBeSentLeavesALinkThatWorks() throws Exception {
        AccountView alice = people.alice();
        LedgerView flat = people.group(alice);
        mails.stop();

        invite(alice, flat, "bob@example.org")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("could not be sent")))
                .andExpect(content().string(containsString("invitation-link")));
    }

    @Test
    void theLogOfAMailThatIsRefusedDoesNotNameItsRecipient(CapturedOutput output) {
        JavaMailSenderImpl refusing = new JavaMailSenderImpl() {
            @Override
            protected void doSend(MimeMessage[] mimeMessages, Object @Nullable [] originalMessages) {
                Exception refusal = new SendFailedException("550 no mailbox of bob-the-secret@example.org");
                throw new MailSendException(Map.of("bob-the-secret@example.org", refusal));
            }
        };
        MailSettings settings = new MailSettings("a@example.org", URI.create("https://farthing.example"));
        InvitationMail courier = new InvitationMail(refusing, templates, messages, settings);

        boolean sent = courier.send("bob-the-secret@example.org", "Alice", "Flat", "/invitations/x", Locale.ENGLISH);

        assertThat(sent).isFalse();
        assertThat(output.getAll())
                .contains("An invitation could not be sent", "SendFailedException")
                .doesNotContain("bob-the-secret");
    }

    @Test
    void anInvitationByTheApiIsMailedOnceAlsoWithAKey() throws Exception {
        AccountView alice = people.alice();
        LedgerView flat = people.group(alice);

        for (int i = 0; i < 2; i++) {
            inviteByApi(alice, flat, "bob@example.org", "the-same-key").andExpect(status().isCreated());
        }
        inviteByApi(alice, flat, "carol@example.org", "another-key").andExpect(status().isCreated());

        assertThat(mails.waitForIncomingEmail(10_000, 2)).isTrue();
        assertThat(recipients()).containsExactlyInAnyOrder("bob@example.org", "carol@example.org");
        inviteByApi(alice, flat, "a@b.de,c@d.de", "third-key").andExpect(status().isUnprocessableContent());
    }

    private List<String> recipients() throws MessagingException {
        List<String> all = new ArrayList<>();
        for (MimeMessage mail : mails.getReceivedMessages()) {
            all.add(mail.getAllRecipients()[0].toString());
        }
        return all;
    }

    private ResultActions inviteByApi(AccountView alice, LedgerView group, String email, String key) throws Exception {
        NewToken wanted = new NewToken("Test", Grant.EVERYTHING, null);
        String token = tokens.issue(alice.id(), UUID.randomUUID(), wanted).secret();
        return mvc.perform(post("/api/ledgers/" + group.id() + "/invitations")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .content("{\"email\":\"" + email + "\"}"));
    }

    private ResultActions invite(AccountView alice, LedgerView group, String email) throws Exception {
        return mvc.perform(post("/ledgers/" + group.id() + "/invitations")
                .with(user(alice.id().toString()))
                .with(csrf())
                .param("email", email));
    }
}
