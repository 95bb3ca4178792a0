// ICommand.Execute returns nothing.
// uses: PresentationFramework

using System.Windows.Input;

public class SaveCommand : ICommand
{
    public event EventHandler? CanExecuteChanged;

    public bool CanExecute(object? parameter) => CanExecuteChanged == null;

    public async void Execute(object? parameter)
    {
        await Task.Delay(1);
    }
}
