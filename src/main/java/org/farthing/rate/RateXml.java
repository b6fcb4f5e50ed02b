package org.farthing.rate;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the XML files: a {@code Cube} with a {@code time} for each day, with a {@code Cube} for each currency in it. */
final class RateXml {

    private static final XMLInputFactory FACTORY = hardened();

    private final List<PublishedRates> days = new ArrayList<>();
    private final Map<String, BigDecimal> rates = new HashMap<>();
    private @Nullable LocalDate day;

    private RateXml() {}

    private static XMLInputFactory hardened() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** @throws UnreadableRatesException for anything else than rates, a file without any included */
    static List<PublishedRates> read(byte[] file) {
        RateXml xml = new RateXml();
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(file));
            while (reader.hasNext()) {
                xml.take(reader.next(), reader);
            }
        } catch (XMLStreamException e) {
            throw new UnreadableRatesException("Not the XML of rates", e);
        }
        xml.closeDay();
        if (xml.days.isEmpty()) {
            throw new UnreadableRatesException("No rates in the XML");
        }
        return xml.days;
    }

    private void take(int event, XMLStreamReader reader) {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnreadableRatesException("Rates need no document type");
        }
        if (event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("Cube")) {
            cube(
                    reader.getAttributeValue(null, "time"),
                    reader.getAttributeValue(null, "currency"),
                    reader.getAttributeValue(null, "rate"));
        }
    }

    private void cube(@Nullable String time, @Nullable String currency, @Nullable String rate) {
        if (time != null) {
            closeDay();
            day = RateText.day(time);
        } else if (currency != null && rate != null) {
            rates.put(RateText.currency(currency), RateText.rate(rate));
        }
    }

    private void closeDay() {
        if (day != null && !rates.isEmpty()) {
            days.add(new PublishedRates(day, rates));
        } else if (!rates.isEmpty()) {
            throw new UnreadableRatesException("Rates without a day");
        }
        rates.clear();
    }
}
