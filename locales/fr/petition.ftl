# Les pétitions. On dit « soutenir » et non « signer » : toucher un bouton n’est pas une signature.

petition-menu = Soutenir une pétition

petition-which = Quelle pétition voulez-vous lire ?
    .name = Pétition
    .why = Le nombre à côté dit combien de personnes soutiennent déjà. Touchez une pétition pour lire son texte ; lire n’engage à rien.

petition-entry = { $title } ({ $count } sur { $threshold })
    .unnumbered = { $title } ({ $count })

petition-read =
    .read =
        Pétition : { $title }

        { $text }

        ✍️ { $count ->
            [0] Pas encore de soutien
            [one] { $count } soutien
           *[other] { $count } soutiens
        } sur les { $threshold } demandés par la loi.
    .unnumbered =
        Pétition d’une association : { $title }

        { $text }

        ✍️ { $count ->
            [0] Pas encore de soutien
            [one] { $count } soutien
           *[other] { $count } soutiens
        }. La loi n’en demande pas à une association.
    .closed = Aucune pétition n’est ouverte ici pour le moment. Dès qu’il y en aura une, vous la trouverez ici.

petition-decision = Voulez-vous la soutenir ?
    .why = Chaque soutien rapproche la pétition du nombre que la loi demande pour la déposer au conseil. Vous pourrez retirer le vôtre à tout moment. Pour une question, écrivez « agent ».
    .support = ✍️ Je la soutiens
    .leave = Non merci

petition-left = D’accord, rien n’a été fait. À bientôt.

petition-same =
    Vous avez déjà donné votre carte pour une autre pétition. Soutenir celle-ci avec la même carte ? Elle restera chiffrée, et servira aussi pour cette pétition.
    .why = Ainsi il n’y a rien à écrire de nouveau : les trois derniers chiffres de la carte suffisent. Vous pouvez aussi prendre une autre carte.
    .same = ✅ Oui, la même carte
    .other = 🪪 Une autre carte

petition-digits = 🔒 Écrivez les trois derniers chiffres de cette carte, ou dites-les par vocal 🎤.
    .name = Trois derniers chiffres
    .why = Ils montrent que c’est bien vous, et non quelqu’un qui tient votre téléphone.
    .not_three = Il faut trois chiffres, par exemple 456.
    .too_long = C’est trop long : trois chiffres.

petition-again =
    .supported = { petition-support.supported }
    .waiting = { petition-support.waiting }
    .refused = { petition-support.refused }
    .too_many = { petition-support.too_many }
    .closed = { petition-support.closed }
    .spoken = { petition-support.spoken }
    .wrong_digits = Ce ne sont pas les trois derniers chiffres de la carte donnée avant. Rien n’est enregistré. Pour recommencer, écrivez « pétition ».
    .too_many_tries = { common-too_many_codes }

petition-tie = La loi demande d’habiter la commune, ou d’y avoir un travail ou un commerce. Quelle est votre situation ?
    .name = Lien avec la commune
    .why = La loi sur les communes (113-14) réserve les pétitions à qui y habite ou y travaille. Nous ne demandons pas votre adresse.
    .said = lien | résidence
    .resident = 🏠 J’habite ici
    .activity = 🛠 Je travaille ici
    .neither = Ni l’un ni l’autre

petition-outside = Merci de votre intérêt. Seules les personnes qui habitent ou travaillent dans la commune peuvent soutenir cette pétition.

petition-name = Quel est votre nom complet, comme sur votre carte ? Vous pouvez le dire par vocal 🎤.
    .name = Nom
    .why = La loi demande le nom de chaque soutien. Seuls le conseil et les agents chargés des pétitions le voient ; il n’est publié nulle part.
    .said = nom | prénom | name
    .too_long = Ce nom est trop long : { $max ->
        [one] { $max } lettre
       *[other] { $max } lettres
    } au plus.
    .not_a_name = Cela ne ressemble pas à un nom. Écrivez prénom et nom, par exemple « Fatima Amzil ».

petition-consent =
    Pour compter chaque personne une seule fois, il nous faut le numéro de votre carte nationale. Il est chiffré, ne sert qu’à cette pétition, et aucun nom n’est publié. Vous pourrez retirer votre soutien à tout moment. Si vous préférez ne pas l’écrire ici, passez au bureau de la commune.
    Êtes-vous d’accord ?
    .why = Le numéro est chiffré : personne ne peut le lire ici, et aucun nom n’est publié. Vous pouvez aussi refuser, ou donner votre soutien au bureau de la commune.
    .agree = ✅ D’accord
    .decline = ❌ Pas d’accord

petition-declined = D’accord, nous respectons votre choix. Votre soutien n’est pas enregistré ; vous pouvez le donner au bureau de la commune.

petition-card = Écrivez le numéro de votre carte nationale, par exemple JC123456. Vous pouvez aussi le dire par vocal 🎤, ou envoyer la carte en photo 📷.
    .name = Numéro de carte
    .why = Avec ce numéro, chaque personne compte une seule fois. Il est chiffré, personne ne peut le lire ici, et il ne sert qu’à cette pétition.
    .said = carte | cin | cnie | card | numéro
    .too_long = Ce numéro est trop long : { $max ->
        [one] { $max } signe
       *[other] { $max } signes
    } au plus.
    .kept = 🔒 Votre numéro est gardé chiffré. Nous retirons son message d’ici ; si vous le voyez encore, effacez-le vous-même.
    .not_a_card = Ce numéro ne semble pas juste. Il a une ou deux lettres, puis cinq ou six chiffres, par exemple JC123456.

petition-review = Voici ce qui sera enregistré. Envoyons-nous votre soutien ?
    .unnamed = La loi demande le nom de chaque soutien. Seuls le conseil et les agents chargés des pétitions le voient, il n’est publié nulle part. Si cela vous convient, confirmez.

petition-support =
    .supported =
        Merci 🙏 Votre soutien est enregistré. Chaque carte compte une fois : si celle-ci n’était pas encore comptée, elle l’est maintenant.
        Votre code : { $code }. Il permet de vérifier que votre soutien compte, sans montrer votre nom.
        Si vous changez d’avis, touchez le bouton ci-dessous.
    .waiting =
        Merci 🙏 Votre soutien est noté. D’un même téléphone, le premier compte tout de suite ; pour les autres, comme dans une famille, une personne de la commune regarde d’abord.
        Vous n’avez rien à faire : la réponse vous parviendra ici.
    .refused = Une personne de la commune a regardé ce soutien et n’a pas pu le compter. Passez au bureau de la commune avec votre carte : on le regardera avec vous.
    .too_many = D’un même téléphone, nous prenons cinq soutiens par pétition. Les autres personnes peuvent soutenir depuis leur téléphone, ou passer au bureau de la commune avec leur carte.
    .closed = Cette pétition a été close avant l’enregistrement, toutes nos excuses. Rien n’a été noté.
    .spoken =
        Merci 🙏 C’est reçu. Une personne de la commune va écrire votre soutien d’après ce que vous avez envoyé, qui sera ensuite effacé. Il n’est pas encore compté : vous l’apprendrez ici.
        Il est arrivé à temps : il comptera même si la date de la pétition passe avant.
        Si vous changez d’avis, touchez le bouton ci-dessous.

petition-withdraw = ↩️ Retirer mon soutien
    .which = D’accord. Touchez le soutien à retirer :
    .one = ↩️ { $title }
    .sure = Voulez-vous vraiment retirer votre soutien à « { $title } » ?
    .no = Non, le garder
    .yes = 🗑 Oui, le retirer
    .kept = D’accord, votre soutien reste enregistré.
    .done = C’est fait : votre soutien à « { $title } » est retiré et ses données sont effacées.
    .gone = Ce soutien n’est plus enregistré chez nous.

petition-anew = 🎤 Renvoyer mon soutien

petition-closed_meanwhile = Cette pétition ne prend plus de soutiens.

petition-closed_named = La pétition « { $title } » est close : elle ne prend plus de soutiens.
