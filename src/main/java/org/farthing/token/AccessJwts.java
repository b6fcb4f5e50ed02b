package org.farthing.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.farthing.account.AccountId;
import org.farthing.ledger.LedgerId;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/** Signs and reads the access tokens of apps: JSON Web Tokens of a few minutes, valid on every instance. */
@Component
public class AccessJwts {

    static final Duration LIFETIME = Duration.ofMinutes(15);

    private static final String ISSUER = "farthing";
    private static final String SCOPE = "scope";
    private static final String LEDGER = "ledger";
    private static final String SESSION = "sid";

    private final TokenKeys keys;
    private final NimbusJwtEncoder encoder;
    private final NimbusJwtDecoder decoder;

    AccessJwts(TokenKeys keys, Clock clock) {
        this.keys = keys;
        JWKSource<SecurityContext> source = (selector, context) -> selector.select(keys.all());
        this.encoder = new NimbusJwtEncoder(source);
        this.decoder = decoder(source, clock);
    }

    private static NimbusJwtDecoder decoder(JWKSource<SecurityContext> source, Clock clock) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.HS256, source));
        // The validators below look at the claims.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        JwtTimestampValidator timestamps = new JwtTimestampValidator(Duration.ZERO);
        timestamps.setClock(clock);
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(timestamps, new JwtIssuerValidator(ISSUER)));
        return decoder;
    }

    String sign(TokenHolder holder, Instant now) {
        Grant grant = holder.grant();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .subject(holder.account().toString())
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .claim(SESSION, holder.token().toString())
                .claim(SCOPE, grant.mayWrite() ? "read write" : "read");
        LedgerId ledger = grant.ledger();
        if (ledger != null) {
            claims.claim(LEDGER, ledger.toString());
        }
        JwsHeader header = JwsHeader.with(MacAlgorithm.HS256)
                .keyId(keys.signing().getKeyID())
                .build();
        return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }

    /** Empty for a token that is not ours, was changed or has expired. */
    public Optional<TokenHolder> holderOf(String token) {
        try {
            Jwt jwt = decoder.decode(token);
            String ledger = jwt.getClaimAsString(LEDGER);
            return Optional.of(new TokenHolder(
                    UUID.fromString(jwt.getClaimAsString(SESSION)),
                    AccountId.parse(jwt.getSubject()),
                    new Grant(
                            jwt.getClaimAsString(SCOPE).endsWith("write"),
                            ledger == null ? null : new LedgerId(UUID.fromString(ledger)))));
        } catch (JwtException e) {
            return Optional.empty();
        }
    }
}
