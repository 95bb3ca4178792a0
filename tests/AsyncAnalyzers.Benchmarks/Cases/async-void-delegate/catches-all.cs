// One that catches everything loses no exception, only its end.

public class Safe
{
    public void Queue()
    {
        ThreadPool.QueueUserWorkItem(async _ => // maybe: async-void-delegate
        {
            try
            {
                await Task.Delay(1);
            }
            catch (Exception e)
            {
                Console.WriteLine(e);
            }
        });
    }
}
