/** English, German, French, Spanish, Japanese: onboarding, the account's details and notifications. */
export const account = `
Back | Zurück | Retour | Atrás | 戻る
Continue | Weiter | Continuer | Continuar | 続ける
Exit | Beenden | Quitter | Salir | 終了
Done | Fertig | Terminé | Listo | 完了
Resolve | Beheben | Résoudre | Resolver | 解決
Review | Prüfen | Vérifier | Revisar | 確認
Agree and submit | Zustimmen und absenden | Accepter et envoyer | Aceptar y enviar | 同意して送信
Step {number} of {count} | Schritt {number} von {count} | Étape {number} sur {count} | Paso {number} de {count} | ステップ {number} / {count}
Review and submit | Prüfen und absenden | Vérifier et envoyer | Revisar y enviar | 確認して送信
Check what you have entered. | Prüfen Sie Ihre Angaben. | Vérifiez vos informations. | Compruebe sus datos. | 入力内容を確認してください。
I have read the terms of service and agree to them. | Ich habe die Nutzungsbedingungen gelesen und stimme ihnen zu. | J’ai lu les conditions d’utilisation et je les accepte. | He leído las condiciones del servicio y las acepto. | 利用規約を読み、同意します。
Terms of service | Nutzungsbedingungen | Conditions d’utilisation | Condiciones del servicio | 利用規約
Recipient terms of service | Nutzungsbedingungen für Empfänger | Conditions pour les bénéficiaires | Condiciones para destinatarios | 受取人利用規約
Privacy policy | Datenschutzerklärung | Politique de confidentialité | Política de privacidad | プライバシーポリシー
Your information has been submitted | Ihre Angaben wurden übermittelt | Vos informations ont été envoyées | Sus datos se han enviado | 情報を送信しました
We check it now. You can take payments meanwhile. | Wir prüfen sie jetzt. Zahlungen können Sie schon annehmen. | Nous les vérifions. Vous pouvez déjà accepter des paiements. | Los estamos revisando. Mientras tanto, puede aceptar pagos. | 現在確認中です。その間も支払いを受け付けられます。
Get started | Los geht’s | Commencer | Empezar | はじめに
Sign in | Anmelden | Se connecter | Iniciar sesión | ログイン
Loading | Wird geladen | Chargement | Cargando | 読み込み中
Enter your mobile number. In the sandbox no code is sent. | Geben Sie Ihre Handynummer ein. In der Sandbox wird kein Code gesendet. | Saisissez votre numéro de mobile. La sandbox n’envoie aucun code. | Introduzca su número de móvil. En el sandbox no se envía ningún código. | 携帯電話番号を入力してください。サンドボックスではコードは送信されません。
Email | E-Mail | E-mail | Correo electrónico | メールアドレス
Mobile number | Handynummer | Numéro de mobile | Número de móvil | 携帯電話番号
Tell us about your business | Erzählen Sie uns von Ihrem Unternehmen | Parlez-nous de votre entreprise | Háblenos de su empresa | 事業について
What we ask next depends on this. | Davon hängt ab, was wir als Nächstes fragen. | La suite en dépend. | De esto depende lo que preguntemos después. | 次の質問はこれによって変わります。
Type of business | Art des Unternehmens | Type d’entreprise | Tipo de empresa | 事業形態
Individual or sole trader | Einzelperson oder Einzelunternehmen | Particulier ou entreprise individuelle | Particular o autónomo | 個人または個人事業主
Company | Unternehmen | Société | Empresa | 法人
Nonprofit organization | Gemeinnützige Organisation | Organisation à but non lucratif | Organización sin ánimo de lucro | 非営利団体
Business | Unternehmen | Entreprise | Empresa | 事業
Business details | Unternehmensdaten | Informations sur l’entreprise | Datos de la empresa | 事業の詳細
As on your tax papers. | Wie in Ihren Steuerunterlagen. | Comme sur vos documents fiscaux. | Como en sus documentos fiscales. | 税務書類のとおりに入力してください。
Legal business name | Firmenname | Raison sociale | Razón social | 正式な事業名
Tax ID | Steuernummer | Numéro fiscal | Número fiscal | 納税者番号
Business phone | Geschäftliche Telefonnummer | Téléphone professionnel | Teléfono de la empresa | 事業用電話番号
Business address | Geschäftsadresse | Adresse de l’entreprise | Dirección de la empresa | 事業所の住所
Business website | Website des Unternehmens | Site web de l’entreprise | Sitio web de la empresa | 事業用ウェブサイト
Verify your business | Unternehmen bestätigen | Vérifier votre entreprise | Verificar su empresa | 事業の確認
A document that shows the name and the tax ID of your business. | Ein Dokument mit Name und Steuernummer Ihres Unternehmens. | Un document indiquant le nom et le numéro fiscal de votre entreprise. | Un documento con el nombre y el número fiscal de su empresa. | 事業名と納税者番号が記載された書類。
Kind of document | Art des Dokuments | Type de document | Tipo de documento | 書類の種類
Company registration | Handelsregisterauszug | Extrait du registre du commerce | Inscripción en el registro mercantil | 登記簿
Letter from the tax office | Schreiben des Finanzamts | Courrier de l’administration fiscale | Carta de la agencia tributaria | 税務署からの書類
I will add it later | Ich reiche es nach | Je l’ajouterai plus tard | Lo añadiré más tarde | 後で追加する
Passport | Reisepass | Passeport | Pasaporte | パスポート
Driver's license | Führerschein | Permis de conduire | Permiso de conducir | 運転免許証
Identity card | Personalausweis | Carte d’identité | Documento de identidad | 身分証明書
Account representative | Kontovertreter | Représentant du compte | Representante de la cuenta | アカウント代表者
A person who may act for the business. | Eine Person, die für das Unternehmen handeln darf. | Une personne autorisée à agir pour l’entreprise. | Una persona que puede actuar en nombre de la empresa. | 事業を代表する権限のある方。
First name | Vorname | Prénom | Nombre | 名
Last name | Nachname | Nom | Apellidos | 姓
Date of birth | Geburtsdatum | Date de naissance | Fecha de nacimiento | 生年月日
Job title | Position | Fonction | Cargo | 役職
Owner | Inhaber | Propriétaire | Propietario | オーナー
Business owners | Eigentümer | Propriétaires | Propietarios | 所有者
All who own a quarter of the business or more. | Alle, denen mindestens ein Viertel des Unternehmens gehört. | Toutes les personnes détenant au moins un quart de l’entreprise. | Quienes poseen al menos una cuarta parte de la empresa. | 事業の 25% 以上を所有するすべての方。
Add a bank account | Bankkonto hinzufügen | Ajouter un compte bancaire | Añadir una cuenta bancaria | 銀行口座を追加
Your payouts go there. | Dorthin gehen Ihre Auszahlungen. | Vos virements y sont versés. | Ahí llegan sus transferencias. | 入金先の口座です。
Public details | Öffentliche Angaben | Informations publiques | Datos públicos | 公開情報
Public details for customers | Öffentliche Angaben für Kunden | Informations publiques pour les clients | Datos públicos para clientes | 顧客向けの公開情報
They see this on statements and receipts. | Kunden sehen dies auf Abrechnungen und Belegen. | Ils les voient sur les relevés et les reçus. | Los ven en extractos y recibos. | 明細書や領収書に表示されます。
Statement descriptor | Text auf der Abrechnung | Libellé de relevé | Concepto del extracto | 明細書表記
Support phone | Telefon des Kundendienstes | Téléphone du support | Teléfono de asistencia | サポート電話番号
Personal details | Persönliche Angaben | Informations personnelles | Datos personales | 個人情報
Name | Name | Nom | Nombre | 名前
More information is needed | Weitere Angaben werden benötigt | D’autres informations sont nécessaires | Se necesita más información | 追加情報が必要です
Confirm your identity | Bestätigen Sie Ihre Identität | Confirmez votre identité | Confirme su identidad | 本人確認をしてください
Upload a photo ID of the account representative by {date}, or payouts will pause. | Laden Sie bis {date} einen Lichtbildausweis des Kontovertreters hoch, sonst pausieren die Auszahlungen. | Envoyez une pièce d’identité du représentant avant le {date}, sinon les virements seront suspendus. | Suba un documento de identidad del representante antes del {date} o se pausarán las transferencias. | {date}までに代表者の写真付き身分証明書をアップロードしてください。提出されない場合、入金が停止されます。
Check your bank account | Prüfen Sie Ihr Bankkonto | Vérifiez votre compte bancaire | Compruebe su cuenta bancaria | 銀行口座を確認してください
A recent payout was returned. Check the account number. | Eine Auszahlung kam zurück. Prüfen Sie die Kontonummer. | Un virement récent a été retourné. Vérifiez le numéro de compte. | Se ha devuelto una transferencia reciente. Compruebe el número de cuenta. | 最近の入金が返却されました。口座番号を確認してください。
Confirm your business website | Bestätigen Sie Ihre Website | Confirmez le site web de votre entreprise | Confirme el sitio web de su empresa | ウェブサイトを確認してください
It must be up to date when you pass {amount} in payments. | Sie muss aktuell sein, wenn Sie {amount} an Zahlungen überschreiten. | Il doit être à jour lorsque vous dépassez {amount} de paiements. | Debe estar actualizado cuando supere {amount} en pagos. | 支払いが {amount} を超えるまでに最新の状態にしてください。
Finish setting up your account | Schließen Sie die Einrichtung Ihres Kontos ab | Terminez la configuration de votre compte | Termine de configurar su cuenta | アカウントの設定を完了してください
You can take payments when we know who you are. | Sie können Zahlungen annehmen, sobald wir wissen, wer Sie sind. | Vous pourrez accepter des paiements une fois votre identité connue. | Podrá aceptar pagos cuando sepamos quién es usted. | 本人確認が済むと支払いを受け付けられます。
`;
