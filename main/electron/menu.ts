import { Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * The native menu, with items that work and no others; their words are the system's. Undo and redo are not among
 * them: they would take Ctrl+Z from the board, where it takes back a step of the workshop.
 */
export function setMenu(): void {
  const mac: MenuItemConstructorOptions[] = [{ role: 'appMenu' }];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? mac : []),
      { role: 'fileMenu' },
      {
        role: 'editMenu',
        submenu: [
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { type: 'separator' },
          { role: 'selectAll' },
        ],
      },
      {
        role: 'viewMenu',
        submenu: [
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { type: 'separator' },
          { role: 'togglefullscreen' },
        ],
      },
      { role: 'windowMenu' },
    ]),
  );
}
