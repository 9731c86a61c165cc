# Retirer une demande

withdraw-which = Que voulez-vous retirer ?
    .name = La demande

withdraw-look =
    .found =
        Demande { $reference } ({ $category })
        Votre envoi : { $about }
    .shared =
        Demande { $reference } ({ $category })
        Votre envoi : { $about }
        D’autres personnes ont signalé le même problème : pour elles, elle restera ouverte.
    .joined = Demande { $reference } ({ $category }) : d’autres personnes l’ont faite, et vous la suivez.
    .over = La demande { $reference } ({ $category }) n’est plus en cours : { $status }. Il n’y a rien à retirer.
    .none = Vous n’avez aucune demande en cours : il n’y a rien à retirer.

withdraw-sure = Voulez-vous vraiment la retirer ?
    .name = La confirmation
    .yes = 🗑 Oui, la retirer
    .no = Non, la garder

withdraw-take_back =
    .withdrawn = C’est fait : la demande { $reference } est retirée, plus personne ne s’en occupe. Vous avez un jour pour changer d’avis. Pourquoi ? Touchez une raison, si vous voulez.
    .told_why = C’est fait : la demande { $reference } est retirée, plus personne ne s’en occupe. Vous avez un jour pour changer d’avis.
    .shared = C’est noté : vous ne le demandez plus. La demande { $reference } reste ouverte pour les autres personnes.
    .left = C’est fait : vous ne suivez plus la demande { $reference }.
    .over = Cette demande n’est plus en cours : il n’y a rien à retirer.

withdraw-kept =
    .kept = D’accord, elle reste comme elle est.

withdraw-undo = ↩️ La remettre
withdraw-put_back =
    .done = D’accord, la demande { $reference } est de nouveau ouverte 👌
    .too_late = Il est trop tard pour la remettre. Si le problème est toujours là, signalez-le de nouveau ici.

withdraw-why =
    .mended = ✅ C’est réglé
    .settled = 🤝 On s’est arrangés
    .mistaken = ✏️ Je me suis trompé
    .worried = 😟 Peur d’ennuis
    .thanks = Merci de nous l’avoir dit 🙏
