# De la réponse automatique à une personne, et retour

person-menu = Parler à quelqu’un

handover-asked = D’accord, j’ai appelé un agent 🙋 Il vous répondra ici. En attendant, écrivez-lui votre question. Pour revenir à moi, écrivez « menu ».
    .closed = D’accord, c’est noté 🙋 Les bureaux sont fermés. Un agent vous répondra à partir de { $when }. Vous pouvez déjà lui écrire, ou revenir à moi avec « menu ».
    .already = J’ai déjà appelé un agent, il vous répondra ici.
handover-taken = Bonjour, ici { $name }, de la commune. Je vous écoute 🙂
handover-back = Votre échange avec l’agent est terminé. Pour autre chose, je suis là : écrivez « menu ».
handover-resumed = Reprenons là où nous en étions :
handover-heard = Vos mots sont chez l’agent, il vous répondra ici. En attendant, « menu » vous ramène à la réponse automatique.
    .closed = Vos mots sont chez l’agent, il vous répondra à partir de { $when }. En attendant, « menu » vous ramène à la réponse automatique.
handover-held = Un agent de la commune est avec vous 🙋 Écrivez-lui ici ce que vous voulez. Quand il aura fini, « menu » vous ramènera à moi.
handover-meanwhile = D’accord, continuons ensemble ; votre demande de parler à un agent reste enregistrée 🙋
handover-no_longer = D’accord, pas de souci 🙂 L’agent verra que vous n’en avez plus besoin. Je reste là pour vous.
handover-nobody_yet = Pardon, aucun agent ne vous a encore répondu 🙏 Vos mots lui restent, et votre demande aussi. Si vous voulez, continuons ensemble dès maintenant : dites-moi ce que vous voulez, ou écrivez « menu ».
