//! The imitated card page.

use serde_json::json;
use service::Mode;

use crate::support::{Marketplace, text};

async fn page(marketplace: &Marketplace, language: &str) -> String {
    let buyer = marketplace.buyer("B").await;
    let setup = json!({ "return_to": "/account/payment" });
    text(&buyer.with("accept-language", language).post("/api/v1/payment-method", setup).await.created()["url"])
}

#[tokio::test]
async fn the_page_takes_a_card_and_leads_back() {
    let marketplace = Marketplace::opens("2026-03-10T09:00:00Z").await;
    let visitor = marketplace.anybody();
    for (language, words) in [("en", "Card details"), ("de", "Kartendaten"), ("it", "Dati della carta")] {
        let url = page(&marketplace, language).await;
        let shown = visitor.get(&url).await;
        assert!(shown.text.contains(words) && shown.text.contains("4242 4242 4242 4242"), "{}", shown.text);
        assert!(!shown.text.contains("<script"));
        assert!(shown.header("content-security-policy").contains("default-src 'none'"));
        let card = [("number", "4242424242424242"), ("expires", "12/40"), ("cvc", "123"), ("name", "A. Buyer")];
        let back = visitor.post_form(&url, &card).await;
        assert_eq!((back.status, back.header("location")), (303, "/account/payment"));
        let done = visitor.get(&url).await;
        assert_eq!(done.status, 404);
        assert!(done.header("content-type").starts_with("text/html"), "{}", done.text);
        assert!(done.text.contains("href=\"/account/payment\""), "{}", done.text);
        assert_eq!(visitor.post_form(&url, &card).await.text.len(), done.text.len());
    }
}

#[tokio::test]
async fn a_refused_card_is_said_beside_its_field() {
    let marketplace = Marketplace::opens("2026-03-10T09:00:00Z").await;
    let url = page(&marketplace, "de").await;
    let card = [("number", "4000 0000 0000 0002"), ("expires", "13/40"), ("name", "<b>")];
    let shown = marketplace.anybody().post_form(&url, &card).await;
    assert_eq!(shown.status, 422);
    assert!(shown.text.contains("Die Karte wurde abgelehnt.") && shown.text.contains("aria-invalid"), "{}", shown.text);
    assert!(shown.text.contains("value=\"&lt;b&gt;\""));
    assert!(shown.text.contains("MM/JJ, etwa 12/30"), "{}", shown.text);
    assert!(shown.text.contains("Die drei oder vier Ziffern"), "{}", shown.text);
    let expired = [("number", "4242 4242 4242 4242"), ("expires", "02/26"), ("cvc", "123")];
    let shown = marketplace.anybody().post_form(&url, &expired).await;
    assert!(shown.status == 422 && shown.text.contains("Diese Karte ist abgelaufen."), "{}", shown.text);
}

#[tokio::test]
async fn a_form_from_another_site_is_not_taken() {
    let marketplace = Marketplace::opens("2026-03-10T09:00:00Z").await;
    let url = page(&marketplace, "en").await;
    let foreign =
        marketplace.anybody().with("sec-fetch-site", "cross-site").with("origin", "https://elsewhere.example");
    assert_eq!(foreign.post_form(&url, &[("number", "4242424242424242")]).await.status, 403);
}

#[tokio::test]
async fn production_has_no_such_page() {
    let marketplace = Marketplace::of(Mode::Production, "https://fondaco.example").await;
    assert_eq!(marketplace.anybody().get("/sandbox-provider/token").await.status, 404);
}
