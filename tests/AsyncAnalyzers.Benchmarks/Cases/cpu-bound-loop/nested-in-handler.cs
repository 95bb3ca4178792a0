// Two nested loops of a thousand in a handler.
// uses: PresentationFramework

using System.Windows;
using System.Windows.Controls;

public class Picture : Window
{
    private readonly Button _blur = new Button();
    private readonly double[] _pixels = new double[4000 * 4000];

    public Picture() => _blur.Click += OnBlur;

    private void OnBlur(object sender, RoutedEventArgs e)
    {
        for (var y = 1; y < 4000; y++) // expect: cpu-bound-loop
        {
            for (var x = 1; x < 4000; x++)
                _pixels[y * 4000 + x] = (_pixels[y * 4000 + x] + _pixels[y * 4000 + x - 1]) / 2;
        }

        Title = "done";
    }
}
