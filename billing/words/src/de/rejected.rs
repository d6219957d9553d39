//! In German: why an item of usage was not taken.

texts_of! { German, rejection: domain::usage::Rejection;
    UnknownMetric = "Diese Metrik steht nicht auf der Preisliste des Abonnements.";
    UnknownSubscription =
        "Für ein solches Abonnement meldet dieser Schlüssel keine Nutzung: Ein Schlüssel des Anbieters nennt eines seiner Abonnements, der eines Abonnements kein anderes als dieses.";
    NotStarted = "Das Abonnement beginnt später.";
    Ended = "Das Abonnement war da schon beendet.";
    InvalidQuantity =
        "Eine Menge ist eine Dezimalzahl unter 10^16 mit höchstens 12 Nachkommastellen; negative gibt es nur bei Summen. Ein Ereignis darf höchstens so viel kosten, wie auf eine Rechnung passt.";
    InvalidTimestamp = "Ein Zeitstempel ist \"NOW\" oder nach RFC 3339, etwa 2026-11-22T10:00:00Z.";
    InvalidId = "Eine ID ist ein Text mit 1 bis 255 Zeichen ohne NUL; sie wird nie gekürzt.";
    InTheFuture = "Der Zeitstempel liegt in der Zukunft.";
    TooOld = "Nutzung wird bis zu 13 Monate zurück angenommen.";
    MissingAttribute =
        "Attribute sind ein Objekt ohne NUL; diese Metrik oder ihr Preis liest welche, die fehlen oder anders als erwartet sind.";
    MissingAmount = "Ein Betrag ist eine Dezimalzahl wie 12.50; der Preis dieser Metrik kann einen benötigen.";
    DuplicateConflict = "Mit dieser ID wurde ein anderes Ereignis erfasst; es bleibt.";
    LimitReached = "Das Limit des Plans ist erreicht.";
    Suspended = "Das Abonnement ist gesperrt.";
}
