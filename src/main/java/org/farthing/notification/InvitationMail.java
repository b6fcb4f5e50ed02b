package org.farthing.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.farthing.ledger.InvitationCourier;
import org.farthing.platform.web.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** An invitation as a mail of text and HTML, in the language of whoever invites. */
@Component
@ConditionalOnProperty("spring.mail.host")
class InvitationMail implements InvitationCourier {

    private static final Logger log = LoggerFactory.getLogger(InvitationMail.class);

    private final JavaMailSender mails;
    private final SpringTemplateEngine templates;
    private final MessageSource messages;
    private final String from;
    private final URI address;

    InvitationMail(
            JavaMailSender mails, SpringTemplateEngine templates, MessageSource messages, MailSettings settings) {
        this.mails = mails;
        this.templates = templates;
        this.messages = messages;
        this.from = settings.from();
        this.address = Objects.requireNonNull(settings.publicAddress(), "farthing.mail.public-address");
    }

    @Override
    public boolean send(String recipient, String inviter, String group, String path, Locale language) {
        try {
            String link = address.resolve(path).toString();
            mails.send(mail(recipient, line(inviter), line(group), link, language));
            return true;
        } catch (MailException | MessagingException e) {
            log.warn("An invitation could not be sent: {}", Outage.describe(reason(e)));
            return false;
        }
    }

    /** What became of the one mail; all that Spring itself says is that some failed. */
    private static Exception reason(Exception failure) {
        return failure instanceof MailSendException some && some.getMessageExceptions().length > 0
                ? some.getMessageExceptions()[0]
                : failure;
    }

    private MimeMessage mail(String recipient, String inviter, String group, String link, Locale language)
            throws MessagingException {
        MimeMessage mail = mails.createMimeMessage();
        MimeMessageHelper parts = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(recipient);
        parts.setSubject(messages.getMessage("invitation.mail.subject", new Object[] {inviter, group}, language));
        Map<String, Object> words = Map.of("inviter", inviter, "group", group, "link", link);
        String html = templates.process("mail/invitation", new Context(language, words));
        parts.setText(text(inviter, group, link, language), html);
        return mail;
    }

    private String text(String inviter, String group, String link, Locale language) {
        return String.join(
                "\n\n",
                messages.getMessage("invitation.mail.text", new Object[] {inviter, group}, language),
                messages.getMessage("invitation.mail.open", null, language),
                link,
                messages.getMessage("invitation.mail.ignore", new Object[] {inviter}, language));
    }

    /** A name with a line break must not end the header it stands in. */
    private static String line(String name) {
        return name.replaceAll("\\s+", " ").strip();
    }
}
