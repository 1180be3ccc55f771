/** The types that ship with the client we serve: they stop at ExcelApi 1.15, so that newer members do not compile. */
import '@microsoft/office-js/dist/office';
