/** English, German, French, Spanish, Japanese: reports, tax, cards, financial accounts and hardware. */
export const reports = `
Documents | Dokumente | Documents | Documentos | 書類
Download | Herunterladen | Télécharger | Descargar | ダウンロード
No documents yet. | Noch keine Dokumente. | Aucun document pour l’instant. | Todavía no hay documentos. | 書類はまだありません。
Tax invoice | Steuerrechnung | Facture fiscale | Factura fiscal | 税務請求書
Form 1099-K | Formular 1099-K | Formulaire 1099-K | Formulario 1099-K | フォーム 1099-K
Made by the sandbox. It is no document. | Von der Sandbox erstellt. Es ist kein Dokument. | Créé par la sandbox. Ce n’est pas un document. | Creado por el sandbox. No es un documento. | サンドボックスが作成したもので、書類ではありません。
Month | Monat | Mois | Mes | 月
Interval | Zeitraum | Intervalle | Intervalo | 期間
Report | Bericht | Rapport | Informe | レポート
Balance report | Guthabenbericht | Rapport de solde | Informe de saldo | 残高レポート
Starting balance | Anfangsguthaben | Solde initial | Saldo inicial | 開始残高
Ending balance | Endguthaben | Solde final | Saldo final | 終了残高
Payout reconciliation | Auszahlungsabgleich | Rapprochement des virements | Conciliación de transferencias | 入金照合
Which payments, refunds and fees each payout is made of. | Aus welchen Zahlungen, Erstattungen und Gebühren jede Auszahlung besteht. | Les paiements, remboursements et frais qui composent chaque virement. | Los pagos, reembolsos y comisiones que componen cada transferencia. | 各入金を構成する支払い、返金、手数料。
No report | Kein Bericht | Aucun rapport | Sin informe | レポートなし
Payouts that you make by hand cannot be matched to payments. Choose an automatic schedule. | Auszahlungen von Hand lassen sich keinen Zahlungen zuordnen. Wählen Sie einen automatischen Zeitplan. | Les virements manuels ne peuvent pas être associés à des paiements. Choisissez un calendrier automatique. | Las transferencias manuales no se pueden asociar a pagos. Elija un calendario automático. | 手動の入金は支払いと照合できません。自動スケジュールを選択してください。
Reconciled | Abgeglichen | Rapproché | Conciliado | 照合済み
Open | Offen | Ouvert | Abierto | 未照合
1 transaction | 1 Transaktion | 1 opération | 1 transacción | 1 件の取引
{count} transactions | {count} Transaktionen | {count} opérations | {count} transacciones | {count} 件の取引
Gross volume | Bruttovolumen | Volume brut | Volumen bruto | 総取扱高
Net volume | Nettovolumen | Volume net | Volumen neto | 純取扱高
By day | Nach Tag | Par jour | Por día | 日別
By week | Nach Woche | Par semaine | Por semana | 週別
By month | Nach Monat | Par mois | Por mes | 月別
By quarter | Nach Quartal | Par trimestre | Por trimestre | 四半期別
By year | Nach Jahr | Par an | Por año | 年別
Tax settings | Steuereinstellungen | Paramètres fiscaux | Configuración fiscal | 税金設定
Tax registrations | Steuerregistrierungen | Immatriculations fiscales | Registros fiscales | 税務登録
Head office country | Land des Hauptsitzes | Pays du siège social | País de la sede | 本社の国
Head office address | Adresse des Hauptsitzes | Adresse du siège social | Dirección de la sede | 本社の住所
Street, city, postal code | Straße, Ort, Postleitzahl | Rue, ville, code postal | Calle, ciudad, código postal | 番地、市区町村、郵便番号
For products that have no tax code of their own. | Für Produkte ohne eigenen Steuercode. | Pour les produits sans code fiscal propre. | Para productos sin código fiscal propio. | 税コードが設定されていない商品に適用されます。
Preset product tax code | Voreingestellter Steuercode | Code fiscal par défaut | Código fiscal predeterminado | 既定の税コード
General: tangible goods | Allgemein: Waren | Général : biens matériels | General: bienes materiales | 一般：有形商品
General: electronically supplied services | Allgemein: elektronische Dienstleistungen | Général : services électroniques | General: servicios electrónicos | 一般：電子サービス
General: services | Allgemein: Dienstleistungen | Général : services | General: servicios | 一般：サービス
Tax in prices | Steuer in Preisen | Taxe dans les prix | Impuestos en los precios | 価格への税の表示
Prices are without tax, it is added at checkout | Preise ohne Steuer, sie kommt an der Kasse hinzu | Prix hors taxe, ajoutée au paiement | Precios sin impuestos, se añaden al pagar | 税抜価格（決済時に加算）
Prices include tax | Preise enthalten die Steuer | Prix taxe comprise | Precios con impuestos incluidos | 税込価格
New payments use these settings. | Neue Zahlungen verwenden diese Einstellungen. | Les nouveaux paiements utilisent ces paramètres. | Los nuevos pagos usan esta configuración. | 新しい支払いにこの設定が適用されます。
Add registration | Registrierung hinzufügen | Ajouter une immatriculation | Añadir registro | 登録を追加
Add a registration | Registrierung hinzufügen | Ajouter une immatriculation | Añadir un registro | 登録を追加
No registrations in these countries. | Keine Registrierungen in diesen Ländern. | Aucune immatriculation dans ces pays. | No hay registros en estos países. | これらの国での登録はありません。
No registrations yet. | Noch keine Registrierungen. | Aucune immatriculation pour l’instant. | Todavía no hay registros. | 登録はまだありません。
Location | Ort | Lieu | Lugar | 場所
Since | Seit | Depuis | Desde | 開始日
Action | Aktion | Action | Acción | 操作
End | Beenden | Mettre fin | Finalizar | 終了
End the registration in {country} | Registrierung beenden: {country} | Mettre fin à l’immatriculation : {country} | Finalizar el registro: {country} | {country}の登録を終了
End this registration? | Diese Registrierung beenden? | Mettre fin à cette immatriculation ? | ¿Finalizar este registro? | この登録を終了しますか？
End registration | Registrierung beenden | Mettre fin à l’immatriculation | Finalizar registro | 登録を終了
From now on no tax is collected in {country}. | Ab jetzt wird hier keine Steuer mehr erhoben: {country}. | Plus aucune taxe n’est collectée ici : {country}. | A partir de ahora no se recauda impuesto aquí: {country}. | 今後、{country}では税が徴収されません。
Country | Land | Pays | País | 国
Collect tax from | Steuer erheben ab | Collecter la taxe à partir du | Recaudar impuestos desde | 徴収開始日
Active | Aktiv | Actif | Activo | 有効
Scheduled | Geplant | Planifié | Programado | 予定
Expired | Abgelaufen | Expiré | Caducado | 期限切れ
Sales tax | Verkaufssteuer | Taxe de vente | Impuesto sobre las ventas | 売上税
GST/HST | GST/HST | TPS/TVH | GST/HST | GST/HST
VAT (one-stop shop) | Umsatzsteuer (OSS) | TVA (guichet unique) | IVA (ventanilla única) | VAT（ワンストップショップ）
VAT | Umsatzsteuer | TVA | IVA | VAT
GST | GST | TPS | GST | GST
Cards | Karten | Cartes | Tarjetas | カード
Card | Karte | Carte | Tarjeta | カード
Choose a card | Karte auswählen | Choisir une carte | Elegir una tarjeta | カードを選択
No cards yet. | Noch keine Karten. | Aucune carte pour l’instant. | Todavía no hay tarjetas. | カードはまだありません。
Cardholder | Karteninhaber | Titulaire | Titular | 名義人
Card number | Kartennummer | Numéro de carte | Número de tarjeta | カード番号
Expires | Gültig bis | Expire | Caduca | 有効期限
Virtual | Virtuell | Virtuelle | Virtual | バーチャル
Physical | Physisch | Physique | Física | 物理
Frozen | Gesperrt | Bloquée | Bloqueada | 一時停止
Spent this month | Ausgaben in diesem Monat | Dépenses de ce mois | Gastado este mes | 今月の利用額
{amount} spent this month | {amount} in diesem Monat ausgegeben | {amount} dépensés ce mois | {amount} gastados este mes | 今月 {amount} を利用
of {amount} | von {amount} | sur {amount} | de {amount} | / {amount}
Spend controls | Ausgabenlimits | Limites de dépenses | Controles de gasto | 利用制限
Raise the limit | Limit erhöhen | Augmenter la limite | Aumentar el límite | 上限を引き上げる
Show card number | Kartennummer anzeigen | Afficher le numéro | Mostrar el número | カード番号を表示
Hide card number | Kartennummer verbergen | Masquer le numéro | Ocultar el número | カード番号を隠す
The card number cannot be shown now. | Die Kartennummer kann jetzt nicht angezeigt werden. | Le numéro ne peut pas être affiché pour le moment. | El número no se puede mostrar ahora. | 現在カード番号を表示できません。
Freeze card | Karte sperren | Bloquer la carte | Bloquear tarjeta | カードを一時停止
Unfreeze card | Karte entsperren | Débloquer la carte | Desbloquear tarjeta | 一時停止を解除
Approved | Genehmigt | Approuvé | Aprobada | 承認
Declined | Abgelehnt | Refusé | Rechazada | 拒否
No purchases yet. | Noch keine Einkäufe. | Aucun achat pour l’instant. | Todavía no hay compras. | 利用はまだありません。
Transactions | Transaktionen | Opérations | Transacciones | 取引
No transactions yet. | Noch keine Transaktionen. | Aucune opération pour l’instant. | Todavía no hay transacciones. | 取引はまだありません。
Financial account | Finanzkonto | Compte financier | Cuenta financiera | 金融口座
Account | Konto | Compte | Cuenta | アカウント
Account details | Kontodetails | Informations du compte | Datos de la cuenta | アカウントの詳細
Account number | Kontonummer | Numéro de compte | Número de cuenta | 口座番号
Routing number | Bankleitzahl | Numéro d’acheminement | Número de ruta | ルーティング番号
Show | Anzeigen | Afficher | Mostrar | 表示
Hide | Verbergen | Masquer | Ocultar | 隠す
Show the account number | Kontonummer anzeigen | Afficher le numéro de compte | Mostrar el número de cuenta | 口座番号を表示
Hide the account number | Kontonummer verbergen | Masquer le numéro de compte | Ocultar el número de cuenta | 口座番号を隠す
Add money | Geld einzahlen | Ajouter de l’argent | Añadir dinero | 入金する
Send money | Geld senden | Envoyer de l’argent | Enviar dinero | 送金する
Money in | Eingänge | Entrées | Entradas | 入金
Money out | Ausgänge | Sorties | Salidas | 出金
Posted | Gebucht | Comptabilisé | Contabilizado | 記帳済み
Void | Ungültig | Annulé | Anulado | 無効
Card purchase | Kartenzahlung | Achat par carte | Compra con tarjeta | カード利用
Card purchase refund | Erstattung einer Kartenzahlung | Remboursement d’un achat | Reembolso de compra | カード利用の返金
Payout from balance | Auszahlung vom Guthaben | Virement depuis le solde | Transferencia desde el saldo | 残高からの入金
Supplier invoice | Lieferantenrechnung | Facture fournisseur | Factura de proveedor | 仕入先請求書
Bank transfer | Überweisung | Virement bancaire | Transferencia bancaria | 銀行振込
Utilities | Nebenkosten | Charges | Suministros | 光熱費
Payroll | Löhne | Salaires | Nóminas | 給与
Received credit | Gutschrift | Crédit reçu | Abono recibido | 受取
Outbound transfer | Ausgehende Überweisung | Transfert sortant | Transferencia saliente | 出金振替
Inbound transfer | Eingehende Überweisung | Transfert entrant | Transferencia entrante | 入金振替
Outbound payment | Ausgehende Zahlung | Paiement sortant | Pago saliente | 出金支払い
Hardware orders | Gerätebestellungen | Commandes de matériel | Pedidos de hardware | ハードウェアの注文
Hardware shop | Geräteshop | Boutique de matériel | Tienda de hardware | ハードウェアショップ
No orders yet. | Noch keine Bestellungen. | Aucune commande pour l’instant. | Todavía no hay pedidos. | 注文はまだありません。
Check out | Zur Kasse | Commander | Pagar | 購入手続き
Ordered | Bestellt | Commandé | Pedido realizado | 注文しました
It ships in two days. | Der Versand erfolgt in zwei Tagen. | L’envoi part dans deux jours. | Se envía en dos días. | 2 日以内に発送します。
Shipped | Versandt | Expédié | Enviado | 発送済み
Delivered | Geliefert | Livré | Entregado | 配達済み
Card reader | Kartenleser | Lecteur de carte | Lector de tarjetas | カードリーダー
Countertop terminal | Tischterminal | Terminal de comptoir | Terminal de mostrador | 据え置き端末
Handheld terminal | Handterminal | Terminal portable | Terminal portátil | 携帯端末
Charging dock | Ladestation | Station de charge | Base de carga | 充電ドック
What customers may pay with. | Womit Kunden bezahlen können. | Ce avec quoi les clients peuvent payer. | Con qué pueden pagar los clientes. | 顧客が利用できる支払い方法。
Bank debit | Lastschrift | Prélèvement bancaire | Débito bancario | 口座振替
On | Ein | Activé | Activado | オン
Off | Aus | Désactivé | Desactivado | オフ
Turn on | Einschalten | Activer | Activar | オンにする
Turn off | Ausschalten | Désactiver | Desactivar | オフにする
`;
