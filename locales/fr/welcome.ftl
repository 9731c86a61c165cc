# Premier contact : la langue, l’avis sur les données personnelles (loi 09-08, article 5) et la charte d’usage.

welcome-language =
    Bonjour, bienvenue à la commune de { $commune } 👋
    En quelle langue préférez-vous parler ?
    السلام عليكم، بأش من لغة بغيتو نهضرو؟
    .name = Langue
    .ary = الدارجة
    .fr = Français

welcome-notice =
    Avant de commencer, voici ce que vous devez savoir :

    🏛 La commune de { $commune } garde vos informations. Elles servent seulement à traiter vos signalements, pétitions et propositions, et à vous répondre.
    👥 Seuls l’agent chargé du dossier et son service les voient. Si vos mots doivent être traduits par un service à l’étranger, nous enlevons d’abord votre nom et votre numéro ; vous pouvez dire non dans « mes données ».
    ✍️ Ce qui est marqué « facultatif » peut être passé. Sans le reste, nous ne pouvons pas traiter la demande.
    🔑 Vous avez le droit de voir vos informations, de les corriger, de les effacer ou de vous y opposer. Écrivez « mes données » quand vous voulez.
    ⚠️ WhatsApp et Telegram ne sont pas à nous : ce qui y passe n’est pas garanti et d’autres pourraient le lire.
    📄 Numéro CNDP : { $cndp } (loi 09-08).

    🤝 Notre charte : le respect, la vérité, et rien sur la vie privée des autres. En cas de danger, appelez le 15 ou le 19.

    Êtes-vous d’accord ?
    .name = Accord
    .accept = ✅ D’accord
    .refuse = ❌ Pas d’accord

welcome-keep =
    .accepted = Merci. Nous pouvons commencer.
    .refused =
        C’est noté, nous respectons votre choix : rien ne sera traité ici.
        Vous pouvez appeler la commune gratuitement au { $phone } ou venir nous voir. Si vous changez d’avis, écrivez simplement « bonjour ».
