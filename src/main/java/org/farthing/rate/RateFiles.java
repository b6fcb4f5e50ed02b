package org.farthing.rate;

import java.net.http.HttpClient;
import java.util.List;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Fetches the files that the European Central Bank publishes. Leads nowhere else: redirects are not followed. */
@Component
class RateFiles {

    private final RestClient http;
    private final int maxSize;
    private final int maxUnpackedSize;

    RateFiles(RateSettings settings) {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(settings.readTimeout());
        String base = settings.baseUrl().toString();
        this.http = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(base.endsWith("/") ? base : base + "/")
                .build();
        this.maxSize = Math.toIntExact(settings.maxSize().toBytes());
        this.maxUnpackedSize = Math.toIntExact(settings.maxUnpackedSize().toBytes());
    }

    /** The last published day. */
    List<PublishedRates> daily() {
        return RateXml.read(fetch("eurofxref-daily.xml"));
    }

    /** The last ninety days. */
    List<PublishedRates> recent() {
        return RateXml.read(fetch("eurofxref-hist-90d.xml"));
    }

    /** All days since 1999. */
    List<PublishedRates> history() {
        return RateCsv.readZip(fetch("eurofxref-hist.zip"), maxUnpackedSize);
    }

    private byte[] fetch(String file) {
        return http.get().uri(file).exchange((request, response) -> {
            if (response.getStatusCode().value() != 200) {
                throw new UnreadableRatesException(file + " answered " + response.getStatusCode());
            }
            return BoundedBytes.read(response.getBody(), maxSize);
        });
    }
}
