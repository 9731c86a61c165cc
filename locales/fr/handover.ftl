# De la réponse automatique à une personne, et retour

handover-asked = D’accord, j’ai appelé un agent 🙋 Il vous répondra ici. En attendant, écrivez-lui votre question. Pour revenir à moi, écrivez « menu ».
    .closed = D’accord, c’est noté 🙋 Les bureaux sont fermés. Un agent vous répondra à partir de { $when }. Vous pouvez déjà lui écrire, ou revenir à moi avec « menu ».
    .already = J’ai déjà appelé un agent, il vous répondra ici.
handover-taken = Bonjour, ici { $name }, de la commune. Je vous écoute 🙂
handover-back = Votre échange avec l’agent est terminé. Pour autre chose, je suis là : écrivez « menu ».
handover-resumed = Reprenons là où nous en étions :
handover-returned = D’accord, la réponse automatique reprend. Pour parler à quelqu’un, écrivez « agent ».
