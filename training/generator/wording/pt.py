"""Portuguese: Portugal and Brazil."""

from generator.wording.words import Wording, months, words

TITLES = {
    "title:invoice": words(
        "Fatura | Factura @PT,AO,MZ",
        "Fatura-Recibo @PT | Fatura nº | Nota Fiscal @BR | Fatura FT @PT | Nota Fiscal de Serviços @BR | Fatura/Recibo @PT",
        "NOTA FISCAL ELETRÔNICA DE SERVIÇOS @BR | Fatura simplificada @PT | DANFE @BR | Nota Fiscal Eletrônica @BR | Fatura de serviços | Fatura original | Fatura comercial | NFS-e @BR",
        train="Fatura de venda | Nota de Débito",
        held="Fatura final | Nota Fiscal Fatura @BR | Fatura global @PT | Invoice / Fatura | Fatura de honorários",
    ),
    "title:credit_note": words("Nota de Crédito", "Nota de crédito NC @PT | Nota de crédito nº | Devolução", "Estorno @BR | Nota de Devolução @BR", train="Crédito", held="Nota fiscal de devolução @BR | Anulação | Nota de abono"),
    "title:receipt": words(
        "Recibo | Talão @PT", "Fatura simplificada @PT | Cupom Fiscal @BR | Recibo de pagamento | Fatura-Recibo @PT | Cupom fiscal eletrônico @BR", "Talão de venda @PT | NFC-e @BR | Comprovante de pagamento @BR | Comprovativo de compra @PT", train="Venda a dinheiro @PT | Extrato CF-e SAT @BR", held="Comprovante de venda @BR | Comprovativo @PT | Conta | Recibo de venda"
    ),
    "title:bill": words("Fatura | A sua fatura @PT", "Fatura de eletricidade @PT | Conta de luz @BR | Fatura de água | Conta de energia @BR", "Fatura de telecomunicações | Boleto @BR | Fatura de alojamento @PT | Fatura de gás | Conta de telefone @BR | Sua fatura @BR", train="Fatura detalhada", held="Conta mensal | Fatura de energia | Resumo da fatura | Fatura mensal"),
    "title:delivery_note": words("Guia de remessa @PT | Guia de transporte @PT | Nota de entrega", "Romaneio @BR | Guia de remessa nº @PT | Nota de remessa @BR", "Guia de entrega", train="Guia de transporte nº @PT", held="Documento de transporte | Romaneio de entrega @BR | Lista de embalagem"),
    "title:order_confirmation": words("Confirmação de encomenda @PT | Confirmação de pedido @BR | Confirmação da encomenda", "Encomenda @PT | Pedido de venda @BR | Nota de encomenda", "Resumo do pedido @BR", train="A sua encomenda @PT", held="Confirmação da compra | Aceitação de encomenda"),
    "title:quote": words("Orçamento | Proposta", "Fatura pró-forma | Cotação | Proposta comercial", "Proforma", train="Orçamento nº", held="Proposta de orçamento | Estimativa"),
    "title:reminder": words("Aviso de pagamento | Lembrete de pagamento", "Carta de cobrança | Aviso de vencimento | Segundo aviso", "Aviso de cobrança", train="Último aviso", held="Notificação de atraso | Interpelação"),
    "title:statement": words("Extrato de conta | Conta corrente", "Extrato | Extrato de conta corrente @PT", "Faturas em aberto", train="Posição financeira @BR", held="Pendentes | Resumo de conta"),
    "title:remittance": words("Aviso de pagamento | Dados para pagamento", "Boleto bancário @BR | Referência multibanco @PT | Recibo do pagador @BR", "Aviso de lançamento", train="Ficha de compensação @BR", held="Talão de pagamento @PT | Canhoto"),
    "title:terms": words("Condições gerais de venda | Condições gerais", "Termos e condições", "Condições de venda", train="Condições gerais de fornecimento", held="Condições contratuais | Cláusulas gerais"),
    "title:cover_letter": words("A sua fatura | Envio de fatura", "Junto enviamos a nossa fatura @PT | Segue em anexo a fatura", "Assunto: fatura", train="Prezado cliente @BR", held="Exmo. Cliente @PT | Remessa de documentos"),
}  # fmt: skip

NUMBERS = {
    "label:invoice_number": words(
        "Fatura nº | Número da fatura | Nº Fatura",
        "Fatura n.º | Fatura | Nº da fatura | Número | Nº | N.º Documento @PT | Nº Documento | Número da Nota @BR | Fatura FT @PT",
        "N.º da fatura @PT | Documento nº | Fatura No | Nº Doc. | Fatura N° | Nº da nota @BR | Nota Fiscal nº @BR | N.º @PT | Doc. nº | Número do documento | NF nº @BR | FT nº @PT | Número da NFS-e @BR | Factura nº @PT | Fact. nº @PT | Fatura-Recibo n.º @PT",
        train="NF-e Nº @BR | Fatura/Recibo nº @PT | Num. fatura | Nº NF @BR",
        held="Ref. fatura | Nº de documento | Num. Doc. | Fat. nº | Identificador | Número de fatura | Código da fatura | Nota nº @BR",
    ),
    "label:invoice_date": words(
        "Data | Data da fatura | Data de emissão",
        "Data emissão | Data fatura | Data de Emissão da Nota @BR | Data do documento | Emitida em | Emissão",
        "Data doc. | Data e Hora de Emissão @BR | Data documento | Emitido em | Data Fat. | Data da emissão @BR | Data de faturação @PT | Data de faturamento @BR | Dt. emissão @BR",
        train="Dt. Emissão NF @BR | Data factura @PT | Emitido a",
        held="Data de criação | Data emis. | Dia | Fatura de | Data da nota @BR | Processado em @PT | Lançado em",
    ),
    "label:due_date": words(
        "Vencimento | Data de vencimento | Data vencimento",
        "Data limite de pagamento @PT | Vence em | Pagar até | Data venc. | Venc. | Data do vencimento @BR | Vence a",
        "Pagamento até | Dt. vencimento @BR | Data de pagamento | Data limite | Limite de pagamento | Pagável até | Vencto. @BR | A pagar até | Data Vcto. | Débito em conta a @PT",
        train="Dt. Venc. | Vencimento em | Data-limite @PT",
        held="Prazo até | Pague até @BR | Pagamento devido em | Prazo limite | Data de débito @PT | Vencimento da fatura | Data máxima de pagamento",
    ),
    "label:delivery_date": words("Data de entrega | Data da entrega", "Entrega | Data do serviço | Data de expedição | Data de saída @BR | Entregue em", "Data da prestação | Data entrega | Data de carga @PT", train="Data saída/entrada @BR", held="Data de fornecimento | Data da saída @BR | Entregue a | Data de prestação do serviço"),
    "label:service_period": words("Período | Período de faturação @PT | Período de referência", "Competência @BR | Período faturado | Período de faturamento @BR | Mês de referência", "Período de consumo | Período do serviço | Referente a", train="Mês/Ano @BR | Mês", held="Ref. mês @BR | Vigência | Período de cobrança @BR | Intervalo"),
    "label:purchase_order": words(
        "Encomenda @PT | Pedido @BR | Nº Encomenda @PT | Ordem de compra",
        "V/ Encomenda @PT | Sua encomenda @PT | Nº do pedido @BR | Pedido de compra @BR | Encomenda nº @PT | Requisição @PT | Pedido nº @BR | Nota de encomenda @PT",
        "V/Enc. @PT | Sua requisição @PT | OC @BR | Nº da encomenda @PT | Requisição nº @PT | Enc. nº @PT | Ordem de compra nº | Número do pedido | Pedido do cliente @BR | PO | N.º Encomenda @PT | Vossa encomenda @PT | Nº OC",
        train="V/ Requisição @PT | Ped. Compra @BR | PO nº",
        held="V/ Ref. encomenda @PT | N/Ped. @BR | Compromisso @PT | Ordem nº | Encomenda do cliente @PT | Ped. cliente @BR | Nº de ordem de compra",
    ),
    "label:order_date": words("Data da encomenda @PT | Data do pedido | Data encomenda @PT", "Pedido de @BR | Data da ordem", "Data enc. @PT", train="Data ped. @BR", held="Encomendado em @PT | Data da requisição | Pedido em @BR"),
    "label:customer_number": words(
        "Nº Cliente | Cliente nº | Código do cliente", "Cliente | Cód. Cliente | Número de cliente | N.º de cliente @PT | Código de cliente | Cód. do cliente", "Conta | Nº de cliente | Cod. Cliente | N.º Conta cliente @PT | Conta cliente | ID cliente | Instalação @BR", train="Cód. | Nº da conta | Código entidade @PT", held="Nº de conta de cliente | Matrícula @BR | Nº assinante | Nº de sócio @PT | Código cli. | Ref. de cliente"
    ),
    "label:contract": words("Contrato | Nº Contrato", "Contrato nº | Número do contrato | N.º de contrato @PT", "Código do contrato | Apólice", train="Ref. contrato", held="Nº apólice | Conta contrato @BR | Acordo"),
    "label:project": words("Projeto | Obra", "Referência | Assunto | Projeto nº | Obra nº", "Processo | Código da obra @BR | CNO @BR", train="Centro de custo @BR", held="Empreitada @PT | Trabalho | Local da obra"),
    "label:delivery_note": words("Guia de remessa @PT | Guia nº @PT | Nota de entrega", "Guia de remessa nº @PT | V/ Guia @PT | Guia de transporte @PT | Romaneio @BR | Guias @PT", "GR nº @PT | GT nº @PT | Remessa", train="Entrega nº", held="Nº Guia @PT | N/Guia @PT | Doc. de transporte | Nº remessa"),
    "label:your_reference": words("V/ Referência @PT | Sua referência", "V/ Ref. @PT | Referência | Ref. cliente | Sua ref. | A/C @BR | V. Ref. @PT", "À atenção de | Ref.", train="Vossa referência @PT", held="Referência do cliente | Vs. Ref. @PT | Aos cuidados de @BR"),
    "label:our_reference": words("N/ Referência @PT | Nossa referência", "N/ Ref. @PT | Nossa ref. | Referência interna | Ref.", "Processo nº | Pedido interno @BR", train="N. Ref. @PT", held="Ref. interna | Nº processo | Nosso número @BR"),
    "label:salesperson": words("Vendedor | Comercial @PT", "Contacto @PT | Representante | Vendedor(a) | Atendido por | Operador", "Gestor | Responsável | Consultor", train="Vend.", held="Emitido por | Técnico de vendas @PT | Agente | Gestor de conta"),
    "label:page": words("Página", "Pág. | Folha", "Página nº", train="Pag.", held="Fl. @BR | Pág. nº | Fls."),
}  # fmt: skip

PARTIES = {
    "label:vendor": words("Emitente | Fornecedor | De", "Vendedor | Prestador de serviços @BR | Dados do emitente | Prestador | Empresa", "Emissor | Vendido por | Beneficiário @BR | Razão social @BR | Identificação do emitente @BR | Cedente @BR", train="Remetente", held="Dados do fornecedor | Dados do prestador @BR | Faturado por | Emitida por"),
    "label:customer": words(
        "Cliente | Exmo.(s) Sr.(s) @PT | Faturar a",
        "Faturado a | Destinatário | Tomador de serviços @BR | Dados do cliente | Para | Adquirente @PT | Exmos. Senhores @PT",
        "Morada de faturação @PT | Endereço de cobrança @BR | Destinatário/Remetente @BR | Sacado @BR | Pagador @BR | Comprador | Titular | Dados de faturação @PT | Nome do cliente | Exmo. Senhor @PT | Nome / Razão social @BR | Fatura para",
        train="A | Endereço de faturação @PT | Dados do destinatário",
        held="Dados do adquirente @PT | Dados do tomador @BR | Consumidor @BR | Titular do contrato | Cobrança a | Emitida para | Identificação do cliente",
    ),
    "label:ship_to": words("Local de entrega | Morada de entrega @PT | Endereço de entrega @BR", "Local de descarga @PT | Entregar em | Morada de envio @PT | Enviar para | Entrega", "Local de descarga/entrega @PT | Destino | Local de consumo @PT | Endereço da obra @BR", train="Local da prestação", held="Entregue em | Destinatário da mercadoria | Morada do local @PT | Local do serviço"),
    "label:vat_id": words(
        "NIF @PT | Contribuinte @PT | CNPJ @BR | Contribuinte nº @PT",
        "N.º Contribuinte @PT | NIPC @PT | N.I.F. @PT | CNPJ/CPF @BR | Nº Contribuinte @PT | V/ N.º Contrib. @PT | IVA",
        "Contrib. nº @PT | NIF/NIPC @PT | Nº contrib. @PT | CPF/CNPJ @BR | C.N.P.J. @BR | NIF: PT @PT | VAT | NIF Cliente @PT | CNPJ nº @BR | NIF (PT) @PT",
        train="Núm. contribuinte @PT | V/NIF @PT | Nº IVA",
        held="Identificação fiscal @PT | Contr. N.º @PT | NUIT @MZ | Número de IVA | N.º de Identificação Fiscal @PT | Inscrição CNPJ @BR | V/ Contribuinte @PT | N.º fiscal",
    ),
    "label:tax_number": words("NIF @PT | CPF @BR | Número fiscal", "Inscrição Estadual @BR | IE @BR | N.º fiscal @PT | Inscrição Municipal @BR", "Insc. Est. @BR | I.E. @BR | CCM @BR", train="Inscr. Mun. @BR", held="Identificação tributária | Insc. Municipal @BR | Nº de identificação fiscal"),
    "label:register": words("Conservatória @PT | Capital social | Matrícula nº @PT | Inscrição Estadual @BR", "C.R.C. @PT | Cap. Social | Registo comercial @PT | CRC de Lisboa @PT", "Mat. na C.R.C. @PT | NIRE @BR | Alvará @PT | Junta Comercial @BR", train="Cons. Reg. Com. @PT", held="Registada na C.R.C. @PT | Registro @BR | Matriculada sob o nº @PT"),
    "label:phone": words("Tel. | Telefone | Tel", "Telef. @PT | Tlf. @PT | Fone @BR | T | Tlm. @PT", "Telemóvel @PT | Celular @BR | Tel/Fax", train="Telf. @PT", held="Fone/Fax @BR | Contacto telefónico @PT | Linha de apoio"),
    "label:fax": words("Fax", "Fax. | F", "Telefax", train="Fax nº", held="N.º fax @PT"),
    "label:email": words("Email | E-mail", "Mail | E | Correio eletrónico @PT", "Endereço de e-mail", train="Endereço eletrônico @BR", held="Contacto eletrónico @PT | Correio eletrônico @BR"),
    "label:website": words("Site | Web", "Website | www | Internet", "Sítio @PT", train="W", held="Página | Visite-nos em"),
    "label:bank": words("Banco", "Dados bancários | Banco nº | Instituição bancária", "Nome do banco | Conta bancária", train="Agência bancária @BR", held="Entidade bancária @PT | Instituição financeira"),
    "label:account": words("Conta | Conta corrente | NIB @PT", "Nº conta | C/C | Conta nº | Conta bancária", "Número da conta | Nº da conta", train="Cta. | Conta-corrente | C.C.", held="Conta à ordem @PT | Conta de depósito"),
    "label:routing": words("Agência @BR | Código do banco", "Ag. @BR | Banco/Agência @BR", "Agência nº @BR | Balcão @PT", train="Cód. agência @BR", held="Cód. banco | Sucursal"),
    "label:holder": words("Titular | Favorecido @BR", "Beneficiário | Titular da conta | Em nome de", "Nome do titular", train="À ordem de", held="A favor de | Nome do favorecido @BR"),
}  # fmt: skip

REST = {
    "label:payment_terms": words("Condições de pagamento | Cond. Pagamento | Forma de pagamento", "Condição de pagamento | Pagamento | Modo de pagamento @PT | Prazo de pagamento | Método de pagamento | Condições Pag.", "Cond. Pag. | Meio de pagamento | Prazo", train="Condições pagto. @BR | Cond. de pag.", held="Termos de pagamento | Modalidade de pagamento | Cond. pgto. @BR | Termos"),
    "label:payment_reference": words("Referência | Referência de pagamento @PT | Ref. MB @PT", "Referência multibanco @PT | Nosso número @BR | Indicar na transferência | Entidade / Referência @PT", "Ref. pagamento | Referência Pix @BR | Descritivo @PT | Código de barras @BR", train="Ref. de pag.", held="Linha digitável @BR | Descritivo da transferência @PT | Identificação do pagamento"),
    "label:total_words": words("Valor por extenso | Por extenso", "Total por extenso | São | Extenso", "A quantia de", train="Importância por extenso", held="Montante por extenso | Valor total por extenso @BR"),
    "label:time": words("Hora", "Data/Hora | Horas", "Impresso às", train="Hora emissão", held="Hora da venda | Hr."),
    "label:cashier": words("Operador | Caixa", "Atendido por | Funcionário | Operador(a) | Empregado @PT | Vendedor", "Garçom @BR | Foi atendido por @PT | Atendente @BR | Empreg. @PT", train="Op. | Func.", held="Colaborador | Cx. | Operadora de caixa | Usuário @BR"),
    "label:table": words("Mesa", "Mesa nº | Pessoas", "Mesa/Cartão", train="Mesa #", held="M. | Lugar"),
    "label:card": words("Multibanco @PT | Cartão | Cartão de crédito", "Cartão de débito | Visa | Mastercard | Cartão débito | MB @PT | MB Way @PT", "Cartão crédito | Contactless | Pix @BR | Vale refeição @BR | TPA @PT", train="Cartão MB @PT | Elo @BR", held="Pagamento com cartão | Nº cartão | Débito à vista @BR | Cartão bancário | Maestro"),
    "label:currency": words("Moeda | Divisa @PT", "Valores em", "Moeda da fatura", train="Câmbio", held="Cód. moeda | Valores expressos em"),
}  # fmt: skip

HEADINGS = {
    "heading:position": words("Nº | Item @BR", "# | Pos. | Linha @PT | N.º | Nr.", "It. @BR | Ordem | Lin. @PT", train="Seq. @BR", held="Posição | Núm. | Ln. | Nº item @BR"),
    "heading:code": words("Código | Referência | Artigo @PT", "Ref. | Cód. | Código do produto @BR | Cód. Artigo @PT | Cod. | Cód. produto @BR", "Ref.ª @PT | Código artigo @PT | NCM/SH @BR | Produto | EAN | Cód. Prod. @BR | SKU | Código de artigo @PT", train="Art. @PT | Referência artigo @PT | Cód. NCM @BR", held="Nº artigo @PT | Nº referência | Cód. barras | Modelo | Código serviço @BR | Cod. Art. @PT"),
    "heading:description": words(
        "Descrição | Designação @PT",
        "Descrição do produto | Artigo @PT | Produto | Serviço | Descrição dos serviços | Descrição do artigo @PT | Descrição do produto/serviço @BR",
        "Discriminação dos serviços @BR | Designação do artigo @PT | Descrição dos produtos | Produto/Serviço | Item @BR | Detalhe | Descrição do serviço | Designação dos bens ou serviços @PT | Itens | Serviços prestados | Desc.",
        train="Discriminação @BR | Descritivo @PT | Descrição da mercadoria",
        held="Bens/Serviços | Nome do produto | Produtos | Especificação | Conceito | Mercadoria | Detalhes | Histórico @BR",
    ),
    "heading:date": words("Data", "Data do serviço | Data guia @PT", "Dia", train="Dt.", held="Data serv. | Prestado em"),
    "heading:quantity": words("Quantidade | Qtd. | Qtd", "Quant. | Qt. @PT | Unidades | Qtde. @BR | Qtde @BR | Horas", "Qnt. | Qte. | Nº horas | Consumo | Unid. | Q. | Qt @PT", train="Qtdd. | Quantid. | Quant", held="Qtidade @PT | Vol. | Nº unidades | Nº dias | Qtd. faturada"),
    "heading:unit": words("Unidade | Un. | Un", "Unid. @BR | Und. | U.M.", "Uni. @PT | UM | Medida", train="Un/Med", held="U/Med. | Unid. medida | Emb."),
    "heading:unit_price": words(
        "Preço unitário | Preço Unit. | Preço",
        "Pr. Unitário @PT | P. Unitário | Valor unitário @BR | Valor Unit. @BR | Preço un. | P. Unit. | Pr. Unit. @PT | Preço Uni.",
        "Vlr. Unit. @BR | P.U. | Preço unit. (€) @PT | Preço s/ IVA @PT | Preço/un. | Preço base | PVP @PT | Unitário | V. Unit. @BR | Tarifa | Preço líquido | Preço c/ IVA @PT | Val. unit.",
        train="Preço Un. s/ IVA @PT | VL. UNITÁRIO @BR | Pr.Un.",
        held="Custo unitário | Preço por unidade | Pç. unitário @PT | Preço unitário líquido | Montante unitário @PT | V. unitário @BR | Preço/hora | Vr. unit. @BR",
    ),
    "heading:discount": words("Desc. | Desconto", "Desc.% | % Desc. | Dsc. | Desconto (%)", "D% | Descontos | %Desc", train="Dsc.%", held="Abat. @PT | Dto. | Redução | Dcto."),
    "heading:tax_rate": words("IVA @-BR | IVA % @-BR | Taxa IVA @-BR | Alíquota @BR | Alíq. @BR", "Taxa | % IVA @-BR | Taxa de IVA @-BR | Imposto | Taxa (%) | IVA (%) @-BR | Alíq. ICMS @BR", "Tx. IVA @-BR | I.V.A. @-BR | Alíquota (%) @BR | Tx. | Imp.", train="Cód. IVA @-BR | Alíq. ISS @BR", held="Txa. | IVA taxa @-BR | Tx. Imposto | Alíq. % @BR | Taxa imp."),
    "heading:tax_amount": words("IVA @-BR | Valor IVA @-BR | Imposto | Valor do imposto", "Total IVA @-BR | Montante IVA @-BR | Valor do IVA @-BR | Valor ICMS @BR | V. ICMS @BR | Valor ISS @BR", "Impostos | I.V.A. € @PT | IVA € @PT", train="Val. IVA @-BR | Imposto € @PT", held="Montante do imposto @PT | Vlr. imposto @BR | Valor tributo @BR"),
    "heading:net_amount": words("Valor | Total líquido | Valor líquido | Base", "Total s/ IVA @PT | Líquido | Incidência @PT | Montante líquido @PT | Valor s/ IVA @PT | Base de cálculo @BR", "Total Ilíquido @PT | Total sem IVA @PT | Base tributável | Subtotal", train="Tot. líquido | Base Incid. @PT", held="Montante s/IVA @PT | Líquido s/ IVA @PT | Val. líquido | Importe sem IVA @PT | Valor sem impostos"),
    "heading:amount": words(
        "Total | Valor | Valor total",
        "Montante @PT | Preço total | Subtotal | Total € @PT | Total líquido | Total EUR @PT",
        "Vlr. Total @BR | Importância | Valor (€) @PT | Total Linha @PT | Tot. | Total s/ IVA @PT | Valor R$ @BR | Líquido | Total R$ @BR | Total c/ IVA @PT | Total Líq. | V. total @BR",
        train="Valor líquido | Vr. total @BR | Preço | Montante € @PT",
        held="Importância líq. | Valor linha @PT | Soma | Total item @BR | Valor do item @BR | Custo total | Val. total",
    ),
    "heading:gross_amount": words("Total | Total c/ IVA @-BR | Valor total", "Total com IVA @-BR | Valor c/ IVA @-BR | Montante c/ IVA @-BR | Total bruto | Total IVA incl. @-BR", "Preço c/ IVA @-BR | PVP @PT", train="Bruto", held="Valor com IVA @-BR | Montante total @PT | Total com impostos | IVA incluído @-BR"),
    "heading:tax_base": words("Incidência @PT | Base | Base de cálculo @BR | Valor", "Base de incidência @PT | Base tributável @PT | Valor tributável @PT | B. Cálculo @BR | Base IVA @PT", "Incid./Qtd. @PT | Base ICMS @BR", train="Mont. Incidência @PT", held="Matéria coletável @PT | Valor base | Base imposto"),
}  # fmt: skip

STEPS = {
    "step:subtotal": words("Subtotal | Sub-total", "Total ilíquido @PT | Soma | Mercadoria/Serviços @PT | Total dos produtos @BR", "Total Mercadoria @PT | Valor dos produtos @BR | Valor dos serviços @BR | Total artigos @PT", train="Ilíquido @PT | Total itens", held="Soma parcial | Valor bruto | Soma dos itens | Mercadorias @PT"),
    "step:discount": words("Desconto | Descontos", "Desconto comercial @PT | Total descontos | Descontos comerciais @PT | Valor do desconto @BR | Desconto global", "Desconto financeiro @PT | Desc. | Abatimento | Cupom @BR | Promoção | Poupança @PT", train="Desconto cartão @PT | Poupou @PT", held="Menos desconto | Desconto cliente | Desc. pronto pagamento @PT | Desconto concedido | Total desc."),
    "step:shipping": words("Portes @PT | Frete @BR | Portes de envio @PT | Transporte", "Valor do frete @BR | Envio | Despesas de envio | Custos de envio @PT | Entrega", "Transportes | Taxa de entrega | Despesas de transporte", train="Porte @PT | Remessa", held="Portes e embalagem @PT | Expedição @PT | Valor da entrega | Despesas de expedição @PT"),
    "step:fee": words("Taxa | Outras despesas @BR | Serviços", "Ecotaxa @PT | Taxa de serviço | Outros serviços @PT | Despesas | Taxa de expediente | Ecovalor @PT", "Taxa turística @PT | Adiantamento de despesas | Encargos | Comissão | Despesas acessórias @BR | Deslocação @PT | Seguro @BR | Contribuição audiovisual @PT", train="Despesas administrativas | Taxas", held="Outros encargos | Taxa de processamento | Despesas adicionais | Tarifa fixa | Outros custos"),
    "step:net": words(
        "Total líquido | Subtotal | Total s/ IVA @-BR | Base de cálculo @BR",
        "Total sem IVA @-BR | Valor líquido | Total Ilíquido @PT | Líquido | Incidência @PT | Base tributável | Total Mercadoria @PT | Valor dos serviços @BR | Valor total dos produtos @BR",
        "Total líquido € @PT | Montante líquido @PT | Valor sem IVA @-BR | Mercadoria/Serviços @PT | Soma | Total Incidência @PT | Sub-total | Valor tributável @PT | Base IVA @PT | Total (s/ IVA) @PT | Total líquido EUR @PT | Valor dos produtos @BR | Base de incidência @PT | Total antes de impostos",
        train="Líquido € @PT | Total liq. | Valor líquido s/ IVA @PT",
        held="Montante sem IVA @PT | Total líquido de imposto @PT | Total excl. IVA @-BR | Valor antes de impostos | Líquido da fatura | Total dos serviços | Importância líquida | Valor sem impostos",
    ),
    "step:tax": words(
        "{name} {rate} | {name} | Total {name} | {name} ({rate})",
        "Valor {name} | {name} à taxa de {rate} | Total do {name} | Valor do {name} | {name} a {rate} | Imposto | Montante {name} @PT | {rate} {name}",
        "Total {name} {rate} | {name}: {rate} | + {name} {rate} | Imposto ({rate}) | Valor do {name} ({rate}) | {name} - taxa {rate} | (=) Valor do {name} @BR | Alíquota {rate} @BR | Taxa {rate} | Valor total do {name} @BR",
        train="Mont. {name} @PT | {name} taxa normal {rate} @PT",
        held="{name} incluído {rate} | Imposto {name} {rate} | {name} calculado {rate} | Taxa de {name} {rate} | {name} sobre base {rate} | Acresce {name} {rate} | Imp. {rate}",
    ),
    "step:withheld": words("Retenção {rate} | Retenção {name} {rate} | {name} {rate}", "Retenção na fonte {rate} | Retenção de {name} {rate} | Retenção na fonte | IRRF {rate} @BR | {name} Retido @BR", "Retenção IRS @PT | (-) {name} @BR | (-) IRRF @BR | Ret. na fonte {rate}", train="Valor da retenção {rate}", held="{name} retido {rate} | Imposto retido {rate} | Deduz retenção {rate} | IRS retido @PT"),
    "step:tax_total": words("Total IVA @-BR | IVA @-BR | Total de impostos | Total impostos", "Valor IVA @-BR | Total do IVA @-BR | Imposto | Impostos | Valor do ISS @BR", "Total Imposto | Total tributos @BR | Valor total do imposto | Montante IVA @PT", train="Tot. IVA @-BR", held="Soma do IVA @-BR | Soma dos impostos | Imposto total | Valor dos tributos @BR"),
    "step:total": words(
        "Total | Total da fatura",
        "Total € @PT | Valor total | Total EUR @PT | Total geral | Total c/ IVA @-BR | Total Documento @PT | Total com IVA @-BR | Total (EUR) @PT | Total do documento @PT | VALOR TOTAL DA NOTA @BR",
        "Total fatura | Total R$ @BR | Total IVA incluído @-BR | Montante total @PT | Total da nota | Valor da fatura | Total final | Valor total do serviço @BR | Valor da nota @BR | VALOR TOTAL R$ @BR | Valor líquido da nota @BR | Total da conta",
        train="Total da compra | Tot. documento @PT | Importância total | Valor do documento @BR",
        held="Total geral da fatura | Valor total da fatura | Montante da fatura @PT | Total bruto | Valor global | Soma total | Total do serviço @BR | Total impostos incluídos",
    ),
    "step:rounding": words("Arredondamento", "Arredondamentos | Acerto", "Arred.", train="Acerto de cêntimos @PT", held="Diferença de arredondamento | Ajuste"),
    "step:tip": words("Gorjeta | Gratificação @PT", "Serviço 10% @BR | Taxa de serviço @BR", "Serviço", train="Gorj.", held="Gorjeta opcional | Serviço (opcional)"),
    "step:paid": words("Pago | Valor pago | Total pago", "Pagamentos | Já pago | Entregue @PT | Pagamento | Recebido", "Valor recebido | Pagamento recebido | Valores pagos | Liquidado @PT", train="Recebemos @PT", held="Montante pago @PT | Menos pagamentos | Quantia entregue | Pagamentos efetuados"),
    "step:deposit": words("Adiantamento | Sinal", "Adiantamentos | Entrada @BR | Valor adiantado | Caução @PT", "Adiantamento efetuado | Menos adiantamento", train="Depósito", held="Provisão @PT | Pagamento antecipado | Sinal recebido | Adiantamento recebido"),
    "step:previous_balance": words("Saldo anterior", "Valor em dívida @PT | Débitos anteriores @BR | Valores em dívida anteriores @PT", "Fatura anterior", train="Em atraso", held="Dívida anterior @PT | Saldo devedor anterior @BR | Pendente anterior"),
    "step:due": words(
        "Total a pagar | Valor a pagar | A pagar",
        "Saldo | Total a pagar € @PT | Valor em dívida @PT | Em dívida @PT | Montante a pagar @PT | Líquido a pagar | Valor líquido a pagar | Saldo a pagar",
        "Total a pagar EUR @PT | Valor a cobrar @BR | Valor devido | Por pagar @PT | Total em dívida @PT | Valor líquido @BR | Restante a pagar | (=) Valor cobrado @BR | Quantia a pagar | Total a liquidar @PT | Total devido | Falta pagar",
        train="Saldo devedor @BR | Pendente | A liquidar @PT",
        held="Montante em dívida @PT | Resta pagar | Importância a pagar | Valor a liquidar @PT | Total por pagar | Saldo em aberto | Valor restante | Pagar",
    ),
    "step:cash": words("Numerário @PT | Dinheiro | Entregue @PT", "Valor entregue @PT | Valor recebido | Dinheiro EUR @PT", "Pago em dinheiro | Entrega", train="Numer. @PT", held="Recebido em dinheiro | Pagamento em numerário @PT | Valor pago R$ @BR"),
    "step:change": words("Troco", "Troco € @PT | Troco R$ @BR", "Seu troco", train="Troco EUR @PT", held="Troco a devolver | Devolução"),
    "step:card": words("Multibanco @PT | Cartão", "Cartão de crédito | Cartão de débito | Visa | MB @PT | MB Way @PT | Pix @BR", "Cartão débito", train="Cartão crédito", held="Pagamento cartão | Cartão bancário"),
    "step:carried_forward": words("A transportar | Transporte @PT", "Subtotal | Total a transportar", "A transportar para a página seguinte", train="Transportar", held="Subtotal da página | Continua"),
    "step:brought_forward": words("Transporte @PT | Transportado", "Total transportado | Transporte da página anterior", "De transporte", train="Vem da página anterior", held="Valor transportado | Transportado da página anterior"),
}  # fmt: skip

SENTENCES = {
    "sentence:thanks": words(
        "Obrigado pela sua preferência. | Obrigado pela preferência!",
        "Obrigado pela sua compra. | Agradecemos a sua preferência. | Obrigado e volte sempre! | Agradecemos a preferência. @BR | Com os melhores cumprimentos @PT",
        "Atenciosamente @BR | Obrigado pela sua visita.",
        train="Gratos pela preferência.",
        held="Agradecemos a confiança depositada. | Foi um prazer servi-lo. | Esperamos vê-lo em breve.",
    ),
    "sentence:payment_terms": words(
        "Pagamento a {days} dias. | {days} dias | Pagamento até {date}. | Fatura a {days} dias",
        "Prazo de pagamento: {days} dias | Pronto pagamento até {date}. @PT | Pagável a {days} dias da data da fatura. | Vencimento em {days} dias. | Agradecemos o pagamento até {date}. | Factura {days} dias @PT",
        "Boleto com vencimento em {date}. @BR | Transferência a {days} dias. | O pagamento deverá ser efetuado até {date}. | {days} dias da data da fatura",
        train="{days} DDL @BR | A {days} dias da emissão.",
        held="Solicitamos a liquidação até {date}. @PT | Pagar no prazo de {days} dias após a emissão. | O valor vence em {date}. | Favor pagar em até {days} dias. @BR",
    ),
    "sentence:payment_at_once": words(
        "Pronto pagamento | Pagamento à vista.",
        "A pronto @PT | Pagamento imediato | Contra entrega | Pagamento no ato da entrega",
        "À vista @BR | Pagamento antecipado | À cobrança @PT",
        train="Pagamento a pronto. @PT",
        held="Liquidação imediata. | Pagamento contra fatura. | A dinheiro @BR",
    ),
    "sentence:direct_debit": words(
        "O valor será debitado na sua conta a partir de {date}. | Débito direto @PT | Débito automático @BR",
        "Pagamento por débito direto em {date}. @PT | Pago por cartão de crédito. | Débito em conta a {date}.",
        "Fatura paga.",
        train="Débito em conta programado para {date}. @BR",
        held="A sua conta será debitada em {date}. | Não é necessário efetuar o pagamento. | Pago por Multibanco. @PT",
    ),
    "sentence:early_payment": words(
        "Desconto de {percent} para pagamento até {date}. | Desconto de pronto pagamento: {percent} a {days} dias.",
        "{percent} de desconto se pagar em {days} dias. | Pagamento até {date}: {amount} | Desconto financeiro de {percent} a {days} dias. @PT",
        "{percent} {days} dias",
        train="Até {date} conceder desconto de {percent}. @BR",
        held="Pagando até {date}, deduza {percent}. | Abatimento de {percent} para liquidação em {days} dias. | Com pagamento antecipado: {amount}",
    ),
    "sentence:reverse_charge": words(
        "IVA - autoliquidação @-BR | Autoliquidação",
        "IVA autoliquidação, artigo 6.º do CIVA. @PT | IVA devido pelo adquirente. @-BR | Regime de autoliquidação do IVA. @-BR",
        "M40 - IVA autoliquidação @PT | Imposto retido pelo tomador. @BR",
        train="Art. 2.º n.º 1 alínea j) do CIVA. @PT",
        held="Inversão do sujeito passivo. | O adquirente liquida o imposto. | IVA a cargo do cliente. @-BR",
    ),
    "sentence:small_business": words(
        "IVA - regime de isenção @PT | Isento de imposto. | Empresa optante pelo Simples Nacional. @BR",
        "Isento nos termos do artigo 53.º do CIVA. @PT | Isento artigo 9.º do CIVA. @PT | Documento emitido por ME ou EPP optante pelo Simples Nacional. @BR | M10 - IVA regime de isenção @PT",
        "Não gera direito a crédito fiscal de IPI. @BR",
        train="Art. 53.º do CIVA. @PT",
        held="Regime especial de isenção. @-BR | Operação isenta. | Prestador isento de IVA. @-BR",
    ),
    "sentence:legal": words(
        "Os bens foram colocados à disposição do adquirente na data do documento. @PT | Processado por computador @PT | Não se aceitam devoluções após 8 dias.",
        "Processado por programa certificado @PT | Os nossos preços não incluem portes. @PT | Reservamos a propriedade dos bens até ao pagamento integral. | Valor aproximado dos tributos conforme Lei 12.741/2012. @BR | Este documento é válido como recibo após boa cobrança. @PT",
        "Em caso de litígio é competente o foro da comarca da nossa sede. | Reclamações no prazo de 8 dias.",
        train="Os artigos faturados foram colocados à disposição na data da fatura. @PT",
        held="A mercadoria permanece propriedade do vendedor até ser paga. | Troca mediante apresentação deste talão. | Documento emitido eletronicamente.",
    ),
    "sentence:delivery_equals_invoice_date": words(
        "Os bens/serviços foram colocados à disposição na data do documento. | Data de entrega: data da fatura.",
        "A data de entrega corresponde à data da fatura. | Serviço prestado na data da fatura.",
        "Salvo indicação em contrário, a data da fatura é a da entrega.",
        train="Bens colocados à disposição do adquirente nesta data. @PT",
        held="A entrega ocorreu no dia da emissão. | Fornecido na data deste documento.",
    ),
    "sentence:bank_details": words(
        "Dados bancários | Pagamento por transferência bancária para:",
        "Dados para pagamento | Transferência para a conta: | Queira efetuar o pagamento por transferência para: @PT | Depósito em conta: @BR | Pague com Multibanco: @PT",
        "Pague com Pix: @BR | Pagamento por boleto bancário. @BR",
        train="Os nossos dados bancários:",
        held="Como pagar | Envie o comprovativo para o nosso email. @PT | Por favor indique o número da fatura na transferência.",
    ),
    "sentence:late_interest": words(
        "O atraso no pagamento implica juros de mora. | Após o vencimento, multa de 2% e juros de 1% ao mês. @BR",
        "Após a data de vencimento serão cobrados juros à taxa legal. @PT | Em caso de atraso serão cobrados juros de mora.",
        "Sujeito a protesto após 5 dias do vencimento. @BR",
        train="Juros de mora após o vencimento.",
        held="Findo o prazo vencem-se juros comerciais. @PT | Faturas em atraso pagam encargos. | Depois do prazo será cobrada multa. @BR",
    ),
    "sentence:questions": words(
        "Para qualquer esclarecimento contacte-nos. @PT | Em caso de dúvidas, entre em contato conosco. @BR | Estamos à sua disposição.",
        "Dúvidas sobre a sua fatura? | Apoio ao cliente @PT | Atendimento ao cliente @BR | Para mais informações ligue para a nossa linha.",
        "SAC @BR | Precisa de ajuda?",
        train="Reclamações e informações:",
        held="Fale connosco de segunda a sexta. @PT | Qualquer questão, escreva-nos. | Fale conosco pelo telefone. @BR",
    ),
    "sentence:tax_included": words(
        "IVA incluído @-BR | Preços com IVA incluído. @-BR | Impostos incluídos.",
        "Os preços incluem IVA à taxa legal em vigor. @-BR | IVA incluído à taxa em vigor. @-BR | Preços com impostos.",
        "Todos os valores incluem impostos.",
        train="IVA incl. @-BR",
        held="Valores com IVA à taxa legal. @-BR | O total inclui impostos. | Preços finais com IVA. @-BR",
    ),
    "sentence:intra_community": words(
        "Isento artigo 14.º do RITI. @PT | Transmissão intracomunitária isenta.",
        "Transmissão intracomunitária de bens, isenta de IVA. | M16 - Isento artigo 14.º do RITI @PT",
        "Operação intracomunitária isenta.",
        train="Venda intracomunitária sem IVA.",
        held="Entrega intracomunitária: IVA a 0 %. | Transmissão para outro Estado-membro.",
    ),
    "sentence:export": words(
        "Isento artigo 14.º do CIVA. @PT | Exportação isenta de imposto.",
        "M05 - Isento artigo 14.º do CIVA @PT | Exportação isenta de IVA. @-BR | Imune de ICMS: exportação. @BR",
        "Mercadoria destinada a exportação.",
        train="Exportação sem imposto.",
        held="Venda para fora da UE, isenta. @-BR | Isenção por exportação.",
    ),
    "sentence:page": words(
        "Página {page} de {pages} | Pág. {page}/{pages} | Pág. {page} de {pages}",
        "Página {page} | Pág. {page} | Página {page}/{pages} | {page}/{pages} | Folha {page}/{pages} @BR",
        "- {page} - | Fls. {page}/{pages} @BR",
        train="Página: {page}",
        held="{page} de {pages} | Folha {page} de {pages} | Pag: {page}/{pages}.",
    ),
}  # fmt: skip

UNITS = {
    "unit:piece": words("un | un.", "UN | Uni. @PT | pç | unidade | unidades | peça", "PC | pçs", train="Un", held="und | peças"),
    "unit:hour": words("h | horas", "hora | H | hrs", "hr", train="Hr", held="h."),
    "unit:day": words("dias | dia", "d", "diária", train="diárias", held="DI"),
    "unit:week": words("semanas | semana", "sem.", "sem", held="semanal"),
    "unit:month": words("meses | mês", "Mês", "mensal", held="mensalidade"),
    "unit:year": words("ano | anos", "anual", held="anuidade"),
    "unit:flat": words("vg @PT | global", "serviço | verba @BR", "vb @BR", train="Vg.", held="valor fixo | sv"),
    "unit:set": words("conjunto | conj.", "kit | cj", "jogo", held="cjt"),
    "unit:pack": words("pacote | emb.", "pct | embalagem | saco", "pack", train="pct.", held="maço"),
    "unit:box": words("caixa | cx", "cx. | caixas | CX", "grade", train="Cxs", held="cxs."),
    "unit:pair": words("par | pares", "PAR", held="pr"),
    "unit:bottle": words("garrafa | gf @PT", "garrafas | grf", held="gar."),
    "unit:roll": words("rolo | rolos", "rl", held="bobina"),
    "unit:pallet": words("palete | paletes", "plt", held="pal."),
    "unit:licence": words("licença | licenças", "utilizador @PT | usuário @BR | posto", held="lic."),
    "unit:person": words("pessoas | pessoa", "pax | pess.", held="participantes"),
    "unit:night": words("noites | noite", "diária @BR", held="dormidas @PT | pernoite"),
    "unit:page": words("páginas | página", "pág.", held="folhas"),
    "unit:word": words("palavras | palavra", "pal.", held="plv."),
    "unit:kg": words("kg", "KG | Kg", "quilo", held="kgs."),
    "unit:g": words("g", "gr", "gramas", held="gr."),
    "unit:t": words("t | ton", "TON | toneladas", "Ton.", held="tn"),
    "unit:l": words("l | L", "litros | lt | litro", "LT", held="lts"),
    "unit:m": words("m", "ml @PT | metro | M", "mt", held="mts"),
    "unit:m2": words("m² | m2", "M2", "metro quadrado", held="mq."),
    "unit:m3": words("m³ | m3", "M3", held="metro cúbico"),
    "unit:km": words("km", "Km | KM", "quilómetros @PT", held="kms"),
    "unit:kwh": words("kWh", "KWh", held="kwh."),
    "unit:gb": words("GB", "Gb", held="gigas"),
}  # fmt: skip

WORDING: Wording = (
    TITLES
    | NUMBERS
    | PARTIES
    | REST
    | HEADINGS
    | STEPS
    | SENTENCES
    | UNITS
    | months(
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "jan fev mar abr mai jun jul ago set out nov dez",
        "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.",
    )
)
