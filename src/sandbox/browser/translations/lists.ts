/** English, German, French, Spanish, Japanese: what the lists show, and what can be done with them. */
export const lists = `
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
On the way | Unterwegs | En cours d’acheminement | En camino | 送金途中
Paid | Bezahlt | Payé | Pagado | 支払い済み
Succeeded | Erfolgreich | Réussi | Realizado | 成功
Refunded | Erstattet | Remboursé | Reembolsado | 返金済み
Refund pending | Erstattung ausstehend | Remboursement en attente | Reembolso pendiente | 返金保留中
Partially refunded | Teilweise erstattet | Partiellement remboursé | Reembolso parcial | 一部返金
Failed | Fehlgeschlagen | Échoué | Fallido | 失敗
Blocked | Blockiert | Bloqué | Bloqueado | ブロック
Incomplete | Unvollständig | Incomplet | Incompleto | 未完了
Disputed | Angefochten | Contesté | Disputado | 異議申請
Fraud warning | Betrugswarnung | Alerte de fraude | Alerta de fraude | 不正利用の警告
Uncaptured | Nicht erfasst | Non capturé | Sin capturar | 未キャプチャ
Canceled | Storniert | Annulé | Cancelado | キャンセル済み
All | Alle | Tous | Todos | すべて
Amount | Betrag | Montant | Importe | 金額
Status | Status | État | Estado | ステータス
Date | Datum | Date | Fecha | 日付
Type | Art | Type | Tipo | 種類
Customer | Kunde | Client | Cliente | 顧客
Payment method | Zahlungsmethode | Moyen de paiement | Método de pago | 支払い方法
Payment methods | Zahlungsmethoden | Moyens de paiement | Métodos de pago | 支払い方法
Description | Beschreibung | Description | Descripción | 説明
Reason | Grund | Motif | Motivo | 理由
Fees | Gebühren | Frais | Comisiones | 手数料
Net | Netto | Net | Neto | 正味
Total | Gesamt | Total | Total | 合計
Timeline | Verlauf | Chronologie | Cronología | タイムライン
Previous | Zurück | Précédent | Anterior | 前へ
Next | Weiter | Suivant | Siguiente | 次へ
Close | Schließen | Fermer | Cerrar | 閉じる
Cancel | Abbrechen | Annuler | Cancelar | キャンセル
Save | Speichern | Enregistrer | Guardar | 保存
Saved | Gespeichert | Enregistré | Guardado | 保存しました
Edit | Bearbeiten | Modifier | Editar | 編集
Add | Hinzufügen | Ajouter | Añadir | 追加
Submit | Absenden | Envoyer | Enviar | 送信
Sandbox | Sandbox | Sandbox | Sandbox | サンドボックス
Something went wrong | Etwas ist schiefgelaufen | Une erreur est survenue | Algo ha ido mal | 問題が発生しました
This is needed. | Diese Angabe wird benötigt. | Ce champ est obligatoire. | Este dato es necesario. | 入力してください。
This is not valid. | Diese Angabe ist ungültig. | Cette valeur n’est pas valide. | Este dato no es válido. | 入力内容が正しくありません。
Order | Bestellung | Commande | Pedido | 注文
Invoice | Rechnung | Facture | Factura | 請求書
Booking | Buchung | Réservation | Reserva | 予約
Bank | Bank | Banque | Banco | 銀行
card | Karte | carte | tarjeta | カード
us bank account | US-Bankkonto | compte bancaire américain | cuenta bancaria de EE. UU. | 米国の銀行口座
{brand} ending in | {brand} mit den Endziffern | {brand} se terminant par | {brand} terminada en | {brand} 末尾
Remove the filter {filter} | Filter {filter} entfernen | Retirer le filtre {filter} | Quitar el filtro {filter} | フィルター「{filter}」を解除
No payments yet. | Noch keine Zahlungen. | Aucun paiement pour l’instant. | Todavía no hay pagos. | 支払いはまだありません。
No payments match these filters. | Keine Zahlungen passen zu diesen Filtern. | Aucun paiement ne correspond à ces filtres. | Ningún pago coincide con estos filtros. | 条件に一致する支払いはありません。
Payment started | Zahlung begonnen | Paiement commencé | Pago iniciado | 支払い開始
Payment succeeded | Zahlung erfolgreich | Paiement réussi | Pago realizado | 支払い成功
Payment authorized | Zahlung autorisiert | Paiement autorisé | Pago autorizado | 支払い承認
Payment canceled | Zahlung storniert | Paiement annulé | Pago cancelado | 支払いキャンセル
Payment disputed | Zahlung angefochten | Paiement contesté | Pago disputado | 支払いに異議申請
The card was declined | Die Karte wurde abgelehnt | La carte a été refusée | La tarjeta ha sido rechazada | カードが拒否されました
{amount} refunded | {amount} erstattet | {amount} remboursés | {amount} reembolsados | {amount} を返金
Refund | Erstatten | Rembourser | Reembolsar | 返金
Capture | Erfassen | Capturer | Capturar | キャプチャ
Requested by customer | Vom Kunden gewünscht | Demandé par le client | Solicitado por el cliente | 顧客の要望
Disputes | Anfechtungen | Litiges | Disputas | 不審請求の申請
Dispute | Anfechtung | Litige | Disputa | 不審請求の申請
Respond by | Antworten bis | Répondre avant le | Responder antes del | 回答期限
Needs response | Antwort nötig | Réponse requise | Requiere respuesta | 回答が必要
Under review | In Prüfung | En cours d’examen | En revisión | 審査中
Won | Gewonnen | Gagné | Ganada | 勝訴
Lost | Verloren | Perdu | Perdida | 敗訴
Product not received | Ware nicht erhalten | Produit non reçu | Producto no recibido | 商品未着
Fraudulent | Betrügerisch | Frauduleux | Fraudulento | 不正利用
Duplicate | Doppelt | En double | Duplicado | 重複
Product unacceptable | Ware nicht wie vereinbart | Produit non conforme | Producto inaceptable | 商品の不備
No disputes. | Keine Anfechtungen. | Aucun litige. | No hay disputas. | 不審請求の申請はありません。
1 dispute needs a response | 1 Anfechtung braucht eine Antwort | 1 litige nécessite une réponse | 1 disputa requiere respuesta | 1 件の申請に回答が必要です
{count} disputes need a response | {count} Anfechtungen brauchen eine Antwort | {count} litiges nécessitent une réponse | {count} disputas requieren respuesta | {count} 件の申請に回答が必要です
Without a response in time, the money stays with the customer. | Ohne rechtzeitige Antwort behält der Kunde das Geld. | Sans réponse à temps, l’argent reste chez le client. | Sin respuesta a tiempo, el dinero se queda con el cliente. | 期限までに回答がない場合、代金は顧客に返されます。
Accept dispute | Anfechtung annehmen | Accepter le litige | Aceptar la disputa | 申請を受け入れる
Submit evidence | Nachweise einreichen | Envoyer des preuves | Enviar pruebas | 証拠を提出
Bank account | Bankkonto | Compte bancaire | Cuenta bancaria | 銀行口座
Arrives | Ankunft | Arrivée | Llegada | 着金日
Instant | Sofort | Instantané | Instantánea | 即時
Standard | Standard | Standard | Estándar | 標準
Pay out now | Jetzt auszahlen | Virer maintenant | Transferir ahora | 今すぐ入金
Instant payout | Sofortauszahlung | Virement instantané | Transferencia instantánea | 即時入金
No payouts yet. | Noch keine Auszahlungen. | Aucun virement pour l’instant. | Todavía no hay transferencias. | 入金はまだありません。
Next payout {date} | Nächste Auszahlung am {date} | Prochain virement le {date} | Próxima transferencia: {date} | 次回の入金 {date}
No payout planned | Keine Auszahlung geplant | Aucun virement prévu | Ninguna transferencia prevista | 入金の予定はありません
Paid out when you request it | Auszahlung auf Ihren Wunsch | Viré à votre demande | Se transfiere cuando lo solicita | ご請求時に入金
Available within 2 days | In 2 Tagen verfügbar | Disponible sous 2 jours | Disponible en 2 días | 2 日以内に利用可能
The money reaches the account within 30 minutes, also on weekends. | Das Geld ist in 30 Minuten auf dem Konto, auch am Wochenende. | L’argent arrive sur le compte en 30 minutes, même le week-end. | El dinero llega a la cuenta en 30 minutos, también los fines de semana. | 週末でも 30 分以内に口座へ入金されます。
It arrives within 30 minutes. | Es kommt in 30 Minuten an. | Il arrive en 30 minutes. | Llega en 30 minutos. | 30 分以内に着金します。
Your money is on its way | Ihr Geld ist unterwegs | Votre argent est en route | Su dinero está en camino | 送金を開始しました
{amount} can be in your bank account in minutes | {amount} können in wenigen Minuten auf Ihrem Konto sein | {amount} peuvent arriver sur votre compte en quelques minutes | {amount} pueden estar en su cuenta en minutos | {amount} を数分で口座に入金できます
Instant payouts work on weekends, too. The fee is {fee}. | Sofortauszahlungen gehen auch am Wochenende. Die Gebühr beträgt {fee}. | Les virements instantanés fonctionnent aussi le week-end. Les frais sont de {fee}. | Las transferencias instantáneas funcionan también los fines de semana. La comisión es del {fee}. | 即時入金は週末も利用できます。手数料は {fee} です。
Schedule | Zeitplan | Calendrier | Calendario | スケジュール
Payout schedule | Auszahlungsplan | Calendrier des virements | Calendario de transferencias | 入金スケジュール
How often | Wie oft | Fréquence | Frecuencia | 頻度
Every business day | Jeden Werktag | Chaque jour ouvré | Cada día laborable | 毎営業日
Every {weekday} | Jeden {weekday} | Chaque {weekday} | Cada {weekday} | 毎週{weekday}
On the first of the month | Am Ersten des Monats | Le premier du mois | El primer día del mes | 毎月 1 日
Only when I request it | Nur auf meinen Wunsch | Uniquement à ma demande | Solo cuando lo solicite | 請求時のみ
`;
