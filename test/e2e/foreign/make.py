"""Makes the workbooks beside it, with openpyxl 3.1.5, XlsxWriter 3.3.1 and LibreOffice Calc 7.4: python3 make.py FOLDER."""
import datetime
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl
import xlsxwriter
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

FOLDER = Path(sys.argv[1])
ROWS = [('Mâcon', '71000', 35177), ('Dijon', '21000', 159346), ('Saint-Denis', '93200', 150000)]


def commented():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = 'Clients'
    sheet.merge_cells('A1:D1')
    sheet['A1'] = 'Liste des clients'
    sheet.append(['Commune', 'CP', 'Population', 'Depuis'])
    for at, row in enumerate(ROWS):
        sheet.append([*row, datetime.date(2024, 1, 15 + at)])
    sheet['A3'].comment = Comment('à vérifier', 'Ressort')
    sheet['A2'].font = Font(bold=True)
    sheet['A2'].fill = PatternFill('solid', fgColor='FFDDEBF7')
    choice = DataValidation(type='list', formula1='"71000,21000"')
    sheet.add_data_validation(choice)
    choice.add('B3:B5')
    hidden = book.create_sheet('Cachée')
    hidden.sheet_state = 'hidden'
    hidden['A1'] = 'ne pas montrer'
    book.save(FOLDER / 'openpyxl-commentaires.xlsx')


def charted():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = 'Ventes'
    sheet.append(['Commune', 'CP', 'Montant'])
    for row in ROWS:
        sheet.append(row)
    sheet.add_table(Table(displayName='Ventes', ref='A1:C4'))
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=3, min_row=1, max_row=4), titles_from_data=True)
    sheet.add_chart(chart, 'E2')
    sheet['H1'] = '=SUM(C2:C4)'
    sheet.protection.sheet = True
    book.security.lockStructure = True
    book.save(FOLDER / 'openpyxl-graphique.xlsx')


def of_1904():
    book = xlsxwriter.Workbook(FOLDER / 'xlsxwriter-1904.xlsx', {'date_1904': True})
    sheet = book.add_worksheet('Dates')
    day = book.add_format({'num_format': 'dd/mm/yyyy'})
    sheet.write_row(0, 0, ['Commune', 'CP', 'Population', 'Le'])
    for at, row in enumerate(ROWS):
        sheet.write_row(at + 1, 0, row)
        sheet.write_datetime(at + 1, 3, datetime.datetime(2024, 3, 2 + at), day)
    sheet.autofilter(0, 0, 3, 3)
    sheet.freeze_panes(1, 0)
    book.close()


def formatted():
    book = xlsxwriter.Workbook(FOLDER / 'xlsxwriter-formats.xlsx')
    sheet = book.add_worksheet('Données')
    bold = book.add_format({'bold': True})
    sheet.write_row(0, 0, ['Commune', 'CP', 'Population', 'Note'], bold)
    for at, row in enumerate(ROWS):
        sheet.write_row(at + 1, 0, row)
        sheet.write_string(at + 1, 3, 'texte long, partagé ' * 40)
    sheet.write_rich_string(5, 0, 'gras : ', bold, 'oui')
    sheet.conditional_format('C2:C4', {'type': 'data_bar'})
    sheet.conditional_format('A1:A4', {'type': 'duplicate', 'format': bold})
    sheet.write_url(6, 0, 'https://exemple.fr/', string='un lien')
    sheet.data_validation('B2:B4', {'validate': 'length', 'criteria': '==', 'value': 5})
    sheet.write_array_formula('F2:F4', '{=C2:C4*2}', None, 70354)
    book.define_name('Populations', "='Données'!$C$2:$C$4")
    book.close()



NAMES = ' '.join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in [('office', 'office'), ('table', 'table'), ('text', 'text'), ('style', 'style')]
) + ' xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
NAMES += ' xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"'


def cell(value, style='', inside=''):
    if isinstance(value, datetime.date):
        return f'<table:table-cell table:style-name="day" office:value-type="date" office:date-value="{value}"/>'
    if isinstance(value, int):
        return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
    return f'<table:table-cell {style} office:value-type="string">{inside}<text:p>{value}</text:p></table:table-cell>'


def row(*cells):
    return f'<table:table-row>{"".join(cells)}</table:table-row>'


def calc(name, before, sheets, after=''):
    text = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {NAMES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:date-style style:name="N1"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
<style:style style:name="day" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="hid" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles>
<office:body><office:spreadsheet>{before}{sheets}{after}</office:spreadsheet></office:body></office:document>"""
    with tempfile.TemporaryDirectory() as made:
        source = Path(made) / f'{name}.fods'
        source.write_text(text, encoding='utf-8')
        profile = f'-env:UserInstallation=file://{made}/profile'
        command = ['soffice', profile, '--headless', '--convert-to', 'xlsx', '--outdir', str(FOLDER), str(source)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def calc_dates():
    note = '<office:annotation><text:p>à vérifier</text:p></office:annotation>'
    listed = '<table:content-validation table:name="v1" table:condition="of:cell-content-is-in-list(&quot;71000&quot;;&quot;21000&quot;)"/>'
    title = cell('Liste des clients', 'table:number-columns-spanned="4" table:number-rows-spanned="1"')
    rows = [row(title, '<table:covered-table-cell table:number-columns-repeated="3"/>')]
    rows.append(row(*(cell(text) for text in ['Commune', 'CP', 'Population', 'Depuis'])))
    for at, (name, code, count) in enumerate(ROWS):
        day = datetime.date(1999, 10, 12 + at)
        checked = 'table:content-validation-name="v1"'
        rows.append(row(cell(name, inside=note if at == 0 else ''), cell(code, checked), cell(count), cell(day)))
    hidden = f'<table:table table:name="Cachée" table:style-name="hid">{row(cell("ne pas montrer"))}</table:table>'
    calc(
        'libreoffice-dates',
        f'<table:content-validations>{listed}</table:content-validations>',
        f'<table:table table:name="Clients">{"".join(rows)}</table:table>{hidden}',
    )


def calc_pivot():
    rows = [row(*(cell(text) for text in ['Commune', 'CP', 'Population']))]
    rows += [row(cell(name), cell(code), cell(count)) for name, code, count in ROWS]
    crossed = [row(cell('Commune'), cell('Somme')), *(row(cell(name), cell(count)) for name, _, count in sorted(ROWS))]
    pivot = """<table:data-pilot-tables><table:data-pilot-table table:name="Croisé" table:target-range-address="Croisé.A1:Croisé.B5" table:buttons="Croisé.A1">
<table:source-cell-range table:cell-range-address="Données.A1:Données.C4"/>
<table:data-pilot-field table:source-field-name="Commune" table:orientation="row" table:function="auto"/>
<table:data-pilot-field table:source-field-name="Population" table:orientation="data" table:function="sum"/>
</table:data-pilot-table></table:data-pilot-tables>"""
    ranges = '<table:database-ranges><table:database-range table:name="Liste" table:target-range-address="Données.A1:Données.C4" table:display-filter-buttons="true"/></table:database-ranges>'
    calc(
        'libreoffice-croise',
        '',
        f'<table:table table:name="Données">{"".join(rows)}</table:table><table:table table:name="Croisé">{"".join(crossed)}</table:table>',
        ranges + pivot,
    )


commented()
charted()
of_1904()
formatted()
calc_dates()
calc_pivot()
