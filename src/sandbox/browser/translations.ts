/** The most visible texts, so that a change of locale can be seen. All other text stays English. */
const table = `
Payments | Zahlungen | Paiements | Pagos | 支払い
Payment details | Zahlungsdetails | Détails du paiement | Detalles del pago | 支払いの詳細
Payouts | Auszahlungen | Virements | Transferencias | 入金
Payout details | Auszahlungsdetails | Détails du virement | Detalles de la transferencia | 入金の詳細
Balance | Guthaben | Solde | Saldo | 残高
Balances | Guthaben | Soldes | Saldos | 残高
Available | Verfügbar | Disponible | Disponible | 利用可能
Available to pay out | Zur Auszahlung verfügbar | Disponible pour virement | Disponible para transferir | 入金可能
Pending | Ausstehend | En attente | Pendiente | 保留中
In transit | Unterwegs | En transit | En tránsito | 送金中
On the way | Unterwegs | En transit | En camino | 送金中
Paid | Bezahlt | Payé | Pagado | 支払い済み
Succeeded | Erfolgreich | Réussi | Realizado | 成功
Refunded | Erstattet | Remboursé | Reembolsado | 返金済み
Partially refunded | Teilweise erstattet | Partiellement remboursé | Reembolso parcial | 一部返金
Failed | Fehlgeschlagen | Échoué | Fallido | 失敗
Disputed | Angefochten | Contesté | Disputado | 異議申請
Uncaptured | Nicht erfasst | Non capturé | Sin capturar | 未キャプチャ
Canceled | Storniert | Annulé | Cancelado | キャンセル済み
All | Alle | Tous | Todos | すべて
Amount | Betrag | Montant | Importe | 金額
Status | Status | État | Estado | ステータス
Date | Datum | Date | Fecha | 日付
Customer | Kunde | Client | Cliente | 顧客
Payment method | Zahlungsmethode | Moyen de paiement | Método de pago | 支払い方法
Description | Beschreibung | Description | Descripción | 説明
Reason | Grund | Motif | Motivo | 理由
Fees | Gebühren | Frais | Comisiones | 手数料
Net | Netto | Net | Neto | 正味
Total | Gesamt | Total | Total | 合計
Disputes | Anfechtungen | Litiges | Disputas | 不審請求の申請
Respond by | Antworten bis | Répondre avant le | Responder antes del | 回答期限
Bank account | Bankkonto | Compte bancaire | Cuenta bancaria | 銀行口座
Arrives | Ankunft | Arrivée | Llegada | 着金日
Pay out now | Jetzt auszahlen | Virer maintenant | Transferir ahora | 今すぐ入金
Documents | Dokumente | Documents | Documentos | 書類
Download | Herunterladen | Télécharger | Descargar | ダウンロード
Cards | Karten | Cartes | Tarjetas | カード
Transactions | Transaktionen | Transactions | Transacciones | 取引
Account details | Kontodetails | Informations du compte | Datos de la cuenta | アカウントの詳細
Edit | Bearbeiten | Modifier | Editar | 編集
Save | Speichern | Enregistrer | Guardar | 保存
Cancel | Abbrechen | Annuler | Cancelar | キャンセル
Close | Schließen | Fermer | Cerrar | 閉じる
Back | Zurück | Retour | Atrás | 戻る
Next | Weiter | Suivant | Siguiente | 次へ
Previous | Zurück | Précédent | Anterior | 前へ
Continue | Weiter | Continuer | Continuar | 続ける
Exit | Beenden | Quitter | Salir | 終了
Refund | Erstatten | Rembourser | Reembolsar | 返金
Resolve | Beheben | Résoudre | Resolver | 解決
Tax settings | Steuereinstellungen | Paramètres fiscaux | Configuración fiscal | 税金設定
Tax registrations | Steuerregistrierungen | Immatriculations fiscales | Registros fiscales | 税務登録
Sandbox | Sandbox | Sandbox | Sandbox | サンドボックス
`;

/** By the English text, then by language. */
export const translations: Readonly<Record<string, Record<string, string> | undefined>> = Object.fromEntries(
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([en = '', de = '', fr = '', es = '', ja = '']) => [en, { de, fr, es, ja }]),
);
