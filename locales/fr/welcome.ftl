# Premier contact : qui lit quoi (loi 09-08, article 5) et la charte d’usage. Continuer, c’est accepter.

welcome-hello =
    Bonjour, ici la commune de { $commune } 👋 Nos agents lisent vos messages pour vous répondre ; cette application n’est pas à nous.
    Continuer, c’est accepter. Pour tout lire, écrivez « charte » ; pour refuser, « je refuse ».
    .read = 📄 Tout lire
    .listen = 🔊 Écouter
    .refuse = ❌ Je refuse
    .language = 🌐 اللغة / Langue
    .latin = 🔤 B had l7rof

welcome-notice =
    📄 La charte et vos données

    🏛 La commune de { $commune } est responsable de vos informations. Elles servent seulement à traiter vos demandes et à vous répondre.
    👥 Les agents chargés de ce canal lisent vos messages, et le service qui règle le problème voit le signalement.
    🌍 Vos mots ne partent vers un service de traduction à l’étranger que si vous avez dit oui, et sans votre nom ni votre numéro. Nous vous le demandons une fois ; vous changez d’avis dans « mes données ».
    🗓 Nous gardons vos messages { $message_days } jours, votre demande { $request_years } ans après sa clôture, le soutien à une pétition { $petition_years } ans après la décision.
    ✍️ Ce qui est marqué « facultatif » peut être passé. Sans le reste, nous ne pouvons pas traiter la demande.
    🔑 Vous avez le droit de voir vos informations, de les corriger, de les effacer ou de vous y opposer. Écrivez « mes données » quand vous voulez.
    ⚠️ WhatsApp et Telegram ne sont pas à nous : ce qui y passe n’est pas garanti et d’autres pourraient le lire.
    ⚖️ La loi 09-08 vous protège{ $cndp ->
        [none] {""}
       *[other] {" "}(numéro CNDP : { $cndp })
    }.

    🤝 Notre charte : le respect, la vérité, et rien sur la vie privée des autres. En cas de danger, appelez le 15 ou le 19.

welcome-renewed =
    📄 Notre charte a changé : vos mots ne sont traduits à l’étranger que si vous dites oui, et la durée de garde y est écrite.
    Continuer, c’est accepter. Pour tout lire, écrivez « charte » ; pour refuser, « je refuse ».

welcome-refused =
    C’est noté, nous respectons votre choix. Rien ne sera traité ici, et nous avons effacé ce que vous aviez écrit.
    Vous pouvez appeler la commune gratuitement au { $phone } ou venir nous voir. Si vous changez d’avis, écrivez simplement « bonjour ».
    .open = 🔒 Si c’est la charte que vous refusez, écrivez encore « je refuse » : tout ce que vous avez écrit sera effacé.
    .still = D’accord. Si un jour vous en avez besoin, écrivez « bonjour » 🙏
